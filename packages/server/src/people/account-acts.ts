import { type Role, type Text, text } from '@zhengheng/policy'
import type { AccountStatus, ProposalKind } from '../db/people-tables.ts'
import { isAdministration } from './account-rules.ts'

/**
 * 三员分立: what takes rights away the system administrator does at once; whatever gives them waits until the security
 * administrator confirms. So nobody can make an account, give it rights and use it alone, nor take over another's.
 */
export const accountActs = {
  change: 'admin.system',
  resetPassword: 'admin.system',
  enable: 'admin.system',
  disable: 'admin.system',
  signOut: 'admin.system',
  withdraw: 'admin.system',
  confirm: 'admin.security',
  decline: 'admin.security',
} as const satisfies Record<string, Role>

export type AccountAct = keyof typeof accountActs

export interface Proposal {
  readonly kind: ProposalKind
  readonly postTitle: string | null
  readonly unitId: string | null
  readonly roles: readonly string[] | null
  readonly proposedBy: string | null
  readonly proposedAt: Date
}

/** What an act on an account is judged by. */
export interface AccountState {
  readonly id: string
  readonly login: string
  readonly postTitle: string
  readonly unitId: string | null
  readonly roles: readonly string[]
  readonly status: AccountStatus
  readonly proposal: Proposal | undefined
  /** an administrator without whom nobody of that kind could act */
  readonly lastOfItsKind: boolean
}

/** Acts that mean something for this account now; the others are not shown. */
export function actsOn({ status, proposal, roles }: AccountState): AccountAct[] {
  if (proposal?.kind === 'new') return ['withdraw', 'confirm', 'decline']
  const onProposal: AccountAct[] = proposal ? ['withdraw', 'confirm', 'decline'] : []
  const onAccess: AccountAct[] = status === 'disabled' ? ['enable'] : ['signOut', 'disable']
  return [...(roles.some(isAdministration) ? [] : (['change'] as const)), 'resetPassword', ...onAccess, ...onProposal]
}

/** Why this account may not be dealt with so by this person now; nothing when it may. */
export function obstacleTo(act: AccountAct, account: AccountState, byAccountId: string): Text | undefined {
  if (account.id === byAccountId) return ownAccount
  if (act === 'confirm' || act === 'decline') return obstacleToAnswer(account.proposal, byAccountId)
  if (act === 'withdraw') return account.proposal ? undefined : nothingWaits
  if (act === 'disable' || act === 'signOut') return obstacleToTaking(act, account)
  return account.proposal ? alreadyWaiting : obstacleToGiving(act, account)
}

function obstacleToAnswer(proposal: Proposal | undefined, byAccountId: string): Text | undefined {
  if (!proposal) return nothingWaits
  return proposal.proposedBy === byAccountId ? ownProposal : undefined
}

function obstacleToTaking(act: 'disable' | 'signOut', { status, lastOfItsKind }: AccountState): Text | undefined {
  if (status === 'proposed') return notYet
  if (act === 'signOut') return undefined
  if (status === 'disabled') return text('该账号已经停用。', 'This account is disabled already.')
  return lastOfItsKind ? lastAdministrator : undefined
}

function obstacleToGiving(act: 'change' | 'resetPassword' | 'enable', account: AccountState): Text | undefined {
  if (act === 'change') return account.roles.some(isAdministration) ? fixedAdministrator : undefined
  if (act !== 'enable') return undefined
  if (account.status !== 'disabled') return text('该账号没有停用。', 'This account is not disabled.')
  return account.roles.length === 0 ? withoutRoles : undefined
}

const ownAccount = text(
  '不能办理本人的账号，请由另一名管理员办理。',
  'Nobody deals with their own account: ask another administrator.',
)
const ownProposal = text(
  '提出人不能复核自己提出的事项，请由另一名管理员复核。',
  'Nobody confirms what they proposed: ask another administrator.',
)
const nothingWaits = text(
  '没有待复核的事项，可能已由他人办理，请刷新后查看。',
  'Nothing waits here; somebody may have dealt with it. Reload to see.',
)
const alreadyWaiting = text(
  '该账号已有待复核的事项，请先请安全管理员复核，或撤回。',
  'Something waits for this account already: have the security administrator answer it, or withdraw it.',
)
const notYet = text('该账号尚未复核通过，撤回即可。', 'This account was never confirmed: withdraw it instead.')
const lastAdministrator = text(
  '这是唯一在用的该类管理员，停用后无人能履行其职责。请先增设一名。',
  'This is the only such administrator left; nobody could do that duty. Add another first.',
)
const fixedAdministrator = text(
  '管理员账号的岗位不能变更。请另建账号，再停用这个账号。',
  'The post of an administrator does not change: add another account and disable this one.',
)
const withoutRoles = text(
  '该账号没有获准的岗位角色，请先变更岗位。',
  'This account has no confirmed role: change its post first.',
)
