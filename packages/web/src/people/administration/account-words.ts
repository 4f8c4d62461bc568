import type { AdministeredAccount } from '@zhengheng/contract'
import { type Role, roleNames, type Text, text } from '@zhengheng/policy'

export const statusNames: Readonly<Record<AdministeredAccount['status'], Text>> = {
  proposed: text('待复核', 'To be confirmed'),
  active: text('在用', 'In use'),
  disabled: text('已停用', 'Disabled'),
}

type Activation = NonNullable<AdministeredAccount['activation']>

/** Whether the person has opened the account yet, with the instant it is about. */
export const activationText = (activation: Activation, instant: string): Text =>
  ({
    waiting: text(`待本人激活，${instant} 前有效`, `Waits for its person until ${instant}`),
    used: text(`本人已于 ${instant} 激活`, `Activated by its person on ${instant}`),
    over: text('激活码已失效，请重置口令', 'The activation is over: reset the password'),
  })[activation.is]

/** Names of roles, as far as they are known; the log may hold others. */
export function rolesText(roles: readonly string[]): Text {
  const names = roles.map(role => roleNames[role as Role] ?? text(role, role))
  return text(names.map(({ zh }) => zh).join('、'), names.map(({ en }) => en).join(', '))
}

export interface Difference {
  readonly label: Text
  readonly before: Text
  readonly after: Text
}

/** What is confirmed: the proposals these accounts were shown with, all in one act on the first. */
export function confirming(accounts: readonly AdministeredAccount[]) {
  const seen = accounts.flatMap(({ id, proposal }) => (proposal ? [{ account: id, at: proposal.at }] : []))
  const [first, ...others] = seen
  return { at: first?.at ?? '', others }
}

const same = (words: string | undefined) => text(words || '无', words || 'none')

/** What confirming would change, line by line. */
export function differencesOf(account: AdministeredAccount): readonly Difference[] {
  const { proposal } = account
  if (proposal?.kind !== 'new' && proposal?.kind !== 'change') return []
  const isNew = proposal.kind === 'new'
  const lines = [
    {
      label: text('单位', 'Unit'),
      before: same(isNew ? undefined : account.unit?.name),
      after: same((isNew ? account.unit : proposal.unit)?.name),
    },
    {
      label: text('岗位名称', 'Post'),
      before: same(isNew ? undefined : account.postTitle),
      after: same(proposal.postTitle ?? account.postTitle),
    },
    {
      label: text('岗位角色', 'Roles'),
      before: account.roles.length > 0 ? rolesText(account.roles) : same(undefined),
      after: rolesText(proposal.roles ?? []),
    },
  ]
  return lines.filter(({ before, after }) => before.zh !== after.zh)
}
