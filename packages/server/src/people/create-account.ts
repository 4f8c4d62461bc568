import type { Role, Text } from '@zhengheng/policy'
import { onServer, type ServerAct, type ServerAnswer } from './on-server.ts'
import type { People } from './people.ts'

export interface NewAccount {
  readonly login: string
  readonly postTitle: string
  /** Left out for the three administrators only. */
  readonly unitId?: string | undefined
  readonly roles: readonly Role[]
}

export type CreateAnswer =
  | { readonly kind: 'created'; readonly accountId: string }
  | { readonly kind: 'refused'; readonly reason: Text }

/** At once and with all its rights, but without a password: the first administrators and the demo city. All others are proposed. */
export const createAccount = (people: People, account: NewAccount): Promise<CreateAnswer> =>
  onServer(people, does => createdBy(people, does, account))

/** The same among other acts of the server. */
export async function createdBy(
  { ids }: People,
  does: (act: ServerAct) => Promise<ServerAnswer>,
  { unitId, ...account }: NewAccount,
): Promise<CreateAnswer> {
  const accountId = ids.uuid()
  const answer = await does({
    subject: { kind: 'account', id: accountId },
    action: 'administration.createAccount',
    input: { ...account, unit: unitId ?? null },
  })
  return answer.kind === 'done' ? { kind: 'created', accountId } : answer
}
