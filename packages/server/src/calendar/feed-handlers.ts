import { API } from '@zhengheng/contract'
import { CITY_PACK } from '@zhengheng/policy'
import { requireActor, type SignedInCall } from '../house/call.ts'
import type { FeatureHandlers } from '../house/handler.ts'
import { notFound } from '../house/problem.ts'
import { dutiesOf } from '../obligations/duties-of.ts'
import { packsOn } from '../spine/pack-of-subject.ts'
import { feedMadeAt, findFeed, makeFeed, revokeFeed } from './feed.ts'
import { dutyCalendar } from './ics.ts'

/** More than any person looks after; the nearest days come first. */
const MOST = 1000

/** Administrators owe nothing in projects, so they have no address. */
const accountOf = (call: SignedInCall): string => requireActor(call).account

export const calendarHandlers: FeatureHandlers<'calendar'> = house => ({
  calendarFeed: {
    state: async (_, call) => ({ madeAt: await feedMadeAt(house, accountOf(call)) }),
    make: async (_, call) => {
      const { token, madeAt } = await makeFeed(house, accountOf(call), call.origin)
      return { address: `${house.site()}${API}/calendar/${token}.ics`, madeAt }
    },
    revoke: async (_, call) => {
      await revokeFeed(house, accountOf(call), call.origin)
      return { done: true }
    },
    read: async ({ params, query }) => {
      const [, token = ''] = /^(.+)\.ics$/.exec(params.file) ?? []
      const actor = await findFeed(house, token)
      if (!actor) throw notFound()
      const [duties, packs] = await Promise.all([
        dutiesOf(house, actor, { scope: 'mine' }),
        packsOn(house.pool, house.today()),
      ])
      const calendar = dutyCalendar({
        duties: duties.slice(0, MOST),
        language: query.lang === 'en' ? 'en' : 'zh',
        day: house.today(),
        pack: packs(CITY_PACK),
        site: house.site(),
      })
      return {
        headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, max-age=900' },
        content: Buffer.from(calendar),
      }
    },
  },
})
