import type { api, Me, Persona, SessionEnds } from '@zhengheng/contract'
import type { Role, Text, UnitKind } from '@zhengheng/policy'
import type { Call } from '../house/call.ts'
import type { House } from '../house/house.ts'
import { invalid, Problem, signedOut } from '../house/problem.ts'
import { administrationUnit, type SignedIn } from '../house/signed-in.ts'
import type { Counters } from '../http/limits.ts'
import type { Handlers } from '../http/mount.ts'
import { activate, notAwaitingActivation } from './activation.ts'
import { changePassword } from './change-password.ts'
import { openingOf } from './opening.ts'
import { personaSignIn } from './persona.ts'
import { clearSession, readSessionCookie, setSessionCookie } from './session-cookie.ts'
import { extendSession, findSession, listSessions, signOut, signOutEverywhere } from './sessions.ts'
import { type SignInAnswer, signIn } from './sign-in.ts'

export function sessionHandlers(house: House, counters: Counters): Handlers<typeof api>['session'] {
  const { people } = house

  const me = (who: SignedIn): Me => ({
    account: who.accountId,
    login: who.login,
    post: who.post,
    unit: who.unit ?? administrationUnit,
    roles: [...who.roles],
    mode: house.mode,
    today: house.today(),
  })

  const ends = (who: SignedIn): SessionEnds => ({
    account: who.accountId,
    now: people.clock.now().toISOString(),
    idleEnds: who.idleEnds.toISOString(),
    absoluteEnds: who.absoluteEnds.toISOString(),
  })

  const opened = async (answer: SignInAnswer, { reply }: Call): Promise<Me> => {
    if (answer.kind === 'refused') throw refused(answer.reason)
    const who = await findSession(people, answer.token)
    if (!who) throw new Error('a session just opened is not there')
    setSessionCookie(reply, answer.token)
    return me(who)
  }

  return {
    personas: async () => ({ items: house.mode === 'demo' ? await personasOf(house) : [] }),
    asPersona: async ({ body }, call) => {
      await counters.signIn(call.request)
      return opened(await personaSignIn(people, body.account, call.origin), call)
    },
    signIn: async ({ body }, call) => {
      await counters.signIn(call.request)
      return opened(await signIn(people, body.login, body.password, call.origin), call)
    },
    activate: async ({ body }, call) => {
      await counters.signIn(call.request)
      const answer = await activate(people, body, call.origin)
      if (answer.kind === 'refused' && answer.field)
        throw invalid([{ path: `body.${answer.field}`, code: 'refused', text: answer.reason }])
      return opened(answer, call)
    },
    me: async (_, { who }) => me(who),
    opening: async (_, { who }) => ({ opening: await openingOf(people, who.accountId) }),
    ends: async (_, { who }) => ends(who),
    extend: async (_, { request }) => {
      const who = await extendSession(people, readSessionCookie(request) ?? '')
      if (!who) throw signedOut()
      return ends(who)
    },
    signOut: async (_, { who, origin, reply }) => {
      await signOut(people, who, origin)
      clearSession(reply)
      return { done: true }
    },
    signOutEverywhere: async (_, { who, origin, reply }) => {
      await signOutEverywhere(people, who, origin)
      clearSession(reply)
      return { done: true }
    },
    list: async (_, { who }) => ({
      items: (await listSessions(people, who)).map(session => ({
        startedAt: session.createdAt,
        seenAt: session.seenAt,
        device: session.userAgent,
        current: session.current,
      })),
    }),
    changePassword: async ({ body }, { who, origin }) => {
      const answer = await changePassword(people, who, body, origin)
      if (answer.kind === 'changed') return { done: true }
      throw invalid([{ path: `body.${answer.field}`, code: 'refused', text: answer.reason }])
    },
  }
}

const refused = (reason: Text): Problem => new Problem(401, 'sign-in-refused', '未能登录', reason)

/** Demo accounts have no password; all others never appear here. */
async function personasOf({ db }: House): Promise<Persona[]> {
  const rows = await db
    .selectFrom('account')
    .innerJoin('unit', 'unit.id', 'account.unit_id')
    .where('account.password_hash', 'is', null)
    .where(notAwaitingActivation)
    .where('account.status', '=', 'active')
    .orderBy('unit.name_sort')
    .orderBy('account.login')
    .limit(500)
    .select([
      'account.id as account',
      'account.login',
      'account.post_title as post',
      'account.roles',
      'unit.id as unitId',
      'unit.name as unitName',
      'unit.kind as unitKind',
    ])
    .execute()
  return rows.map(({ unitId, unitName, unitKind, roles, ...row }) => ({
    ...row,
    roles: roles as Role[],
    unit: { id: unitId, name: unitName, kind: unitKind as UnitKind },
  }))
}
