import { isAdministration, normalLogin } from '@zhengheng/policy'
import { subjectNow } from '../spine/subject.ts'
import { forgive, loginDigest } from './attempts.ts'
import { onServer } from './on-server.ts'
import type { People } from './people.ts'

/** Both halves, told once and kept by nobody. */
export interface WholeActivation {
  readonly login: string
  readonly firstHalf: string
  readonly secondHalf: string
  readonly endsAt: string
}

export type PasswordAnswer =
  | ({ readonly kind: 'done' } & WholeActivation)
  | { readonly kind: 'unknown' | 'notAdministrator' | 'disabled' }

/**
 * A new activation for an administrator who lost the password, when nobody is left to propose or confirm one. Whoever
 * runs the machine does it; their sessions end, and the log says that it was done on the server.
 */
export async function resetAdministratorPassword(people: People, typed: string): Promise<PasswordAnswer> {
  const login = normalLogin(typed)
  return onServer(people, async (does, within): Promise<PasswordAnswer> => {
    const found = await within.db.selectFrom('account').where('login', '=', login).select('id').executeTakeFirst()
    if (!found) return { kind: 'unknown' }
    const { state, version } = await subjectNow(people.pool, 'account', found.id)
    if (!state.roles.some(isAdministration)) return { kind: 'notAdministrator' }
    if (state.status !== 'active') return { kind: 'disabled' }
    const answer = await does({
      subject: { kind: 'account', id: found.id },
      action: 'administration.resetOnServer',
      input: {},
      seenVersion: version,
    })
    const [half] = answer.kind === 'done' ? answer.told : []
    if (!half?.otherHalf || !half.endsAt) throw new Error(`${login} could not be reset: ${JSON.stringify(answer)}`)
    await forgive(within, loginDigest(within, login))
    return { kind: 'done', login, firstHalf: half.half, secondHalf: half.otherHalf, endsAt: half.endsAt }
  })
}
