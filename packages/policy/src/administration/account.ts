import type { Role } from '../kernel/actor.ts'
import { type Text, text } from '../kernel/text.ts'

export const accountStatusNames = {
  new: text('未建立', 'Not begun'),
  proposed: text('待复核', 'To be confirmed'),
  active: text('在用', 'In use'),
  disabled: text('已停用', 'Disabled'),
} as const satisfies Record<string, Text>
export type AccountStatus = keyof typeof accountStatusNames

export const proposalNames = {
  new: text('新建账号', 'New account'),
  change: text('变更岗位', 'Change of post'),
  password: text('重置口令', 'Password reset'),
  enable: text('启用账号', 'Enabling'),
} as const satisfies Record<string, Text>
export type ProposalKind = keyof typeof proposalNames

/** What one administrator asked for and another has not answered yet. */
export interface AccountProposal {
  readonly kind: ProposalKind
  /** what the account is to be: of a change all three, of a new account its roles */
  readonly postTitle: string | null
  readonly unit: string | null
  readonly roles: readonly Role[] | null
  /** account of who asked; null for the server itself, from a file */
  readonly by: string | null
  /** ISO instant, which tells it from another put in its place */
  readonly at: string
}

/**
 * An account, its post and its rights: a subject of the log. Who holds it and what opens it are no part of it: passwords,
 * activations and sessions are secrets, kept beside.
 */
export interface Account {
  readonly id: string
  readonly status: AccountStatus
  /** there is no year to an account; facts that ask for one get none */
  readonly year: 0
  readonly login: string
  readonly postTitle: string
  /** id of the unit; null for the three administrators, who belong to none */
  readonly unit: string | null
  /** confirmed ones: none before the first confirmation */
  readonly roles: readonly Role[]
  readonly createdAt: string
  /** account of who asked for it first; null for the server itself */
  readonly createdBy: string | null
  readonly proposal: AccountProposal | null
}

export const newAccount = (id: string): Account => ({
  id,
  status: 'new',
  year: 0,
  login: '',
  postTitle: '',
  unit: null,
  roles: [],
  createdAt: '',
  createdBy: null,
  proposal: null,
})

export const isAdministration = (role: string): boolean => role.startsWith('admin.')

/** Full-width letters, capitals and spaces around are the same login. */
export const normalLogin = (typed: string): string =>
  typed.toWellFormed().replaceAll('\0', '\uFFFD').normalize('NFKC').trim().toLowerCase()

/** The proposal comes to nothing; an account that was never confirmed is closed. */
export const dropped = (account: Account): Account => ({
  ...account,
  status: account.status === 'proposed' ? 'disabled' : account.status,
  proposal: null,
})
