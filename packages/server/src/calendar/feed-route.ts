import { CITY_PACK } from '@zhengheng/policy'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house/house.ts'
import { notFound } from '../house/problem.ts'
import { API } from '../http/mount.ts'
import { dutiesOf } from '../obligations/duties-of.ts'
import { packsOn } from '../spine/pack-of-subject.ts'
import { findFeed } from './feed.ts'
import { dutyCalendar } from './ics.ts'

export const feedPath = (token: string): string => `${API}/calendar/${token}.ics`

/** More than any person looks after; the nearest days come first. */
const MOST = 1000

/** What a person owes, for the calendar program that knows the person's address. An address that is not one is not there. */
export function mountCalendar(app: FastifyInstance, house: House): void {
  app.get<{ Params: { file: string }; Querystring: { lang?: string } }>(
    `${API}/calendar/:file`,
    { config: { access: 'public' } },
    async (request, reply) => {
      const [, token = ''] = /^(.+)\.ics$/.exec(request.params.file) ?? []
      const actor = await findFeed(house, token)
      if (!actor) throw notFound()
      const [duties, packs] = await Promise.all([
        dutiesOf(house, actor, { scope: 'mine' }),
        packsOn(house.pool, house.today()),
      ])
      const body = dutyCalendar({
        duties: duties.slice(0, MOST),
        language: request.query.lang === 'en' ? 'en' : 'zh',
        day: house.today(),
        pack: packs(CITY_PACK),
        site: house.site(),
      })
      return reply
        .headers({ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, max-age=900' })
        .send(body)
    },
  )
}
