import type { api, Me, SessionEnds } from '@zhengheng/contract'
import { administrationUnit, type Text } from '@zhengheng/policy'
import type { Call } from '../house/call.ts'
import type { Handlers } from '../house/handler.ts'
import type { House } from '../house/house.ts'
import { invalid, Problem, signedOut } from '../house/problem.ts'
import type { SignedIn } from '../house/signed-in.ts'
import { activate } from './activation.ts'
import { changePassword } from './change-password.ts'
import { openingOf } from './opening.ts'
import { personaSignIn, personasOf } from './persona.ts'
import { clearSession, readSessionCookie, setSessionCookie } from './session-cookie.ts'
import { extendSession, findSession, listSessions, signOut, signOutEverywhere } from './sessions.ts'
import { type SignInAnswer, signIn } from './sign-in.ts'

export function sessionHandlers(house: House): Handlers<typeof api>['session'] {
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
    now: house.clock.now().toISOString(),
    idleEnds: who.idleEnds.toISOString(),
    absoluteEnds: who.absoluteEnds.toISOString(),
  })

  const opened = async (answer: SignInAnswer, { reply }: Call): Promise<Me> => {
    if (answer.kind === 'refused') throw refused(answer.reason)
    const who = await findSession(house, answer.token)
    if (!who) throw new Error('a session just opened is not there')
    setSessionCookie(reply, answer.token)
    return me(who)
  }

  return {
    personas: async () => ({ items: house.mode === 'demo' ? await personasOf(house) : [] }),
    asPersona: async ({ body }, call) => opened(await personaSignIn(house, body.account, call.origin), call),
    signIn: async ({ body }, call) => opened(await signIn(house, body.login, body.password, call.origin), call),
    activate: async ({ body }, call) => {
      const answer = await activate(house, body, call.origin)
      if (answer.kind === 'refused' && answer.field)
        throw invalid([{ path: `body.${answer.field}`, code: 'refused', text: answer.reason }])
      return opened(answer, call)
    },
    me: async (_, { who }) => me(who),
    opening: async (_, { who }) => ({ opening: await openingOf(house, who.accountId) }),
    ends: async (_, { who }) => ends(who),
    extend: async (_, { request }) => {
      const who = await extendSession(house, readSessionCookie(request) ?? '')
      if (!who) throw signedOut()
      return ends(who)
    },
    signOut: async (_, { who, origin, reply }) => {
      await signOut(house, who, origin)
      clearSession(reply)
      return { done: true }
    },
    signOutEverywhere: async (_, { who, origin, reply }) => {
      await signOutEverywhere(house, who, origin)
      clearSession(reply)
      return { done: true }
    },
    list: async (_, { who }) => ({
      items: (await listSessions(house, who)).map(session => ({
        startedAt: session.createdAt,
        seenAt: session.seenAt,
        device: session.userAgent,
        current: session.current,
      })),
    }),
    changePassword: async ({ body }, { who, origin }) => {
      const answer = await changePassword(house, who, body, origin)
      if (answer.kind === 'changed') return { done: true }
      throw invalid([{ path: `body.${answer.field}`, code: 'refused', text: answer.reason }])
    },
  }
}

const refused = (reason: Text): Problem => new Problem(401, 'sign-in-refused', '未能登录', reason)
