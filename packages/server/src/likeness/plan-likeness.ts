import { setImmediate } from 'node:timers/promises'
import type { PlanLikeness, RepeatHint } from '@zhengheng/contract'
import { type Actor, isToBeBuilt, seesHintAnswers, seesPlans } from '@zhengheng/policy'
import type { House } from '../house/house.ts'
import { notFound } from '../house/problem.ts'
import { packsOn } from '../spine/pack-of-subject.ts'
import { comparedProjects } from './compared-projects.ts'
import { likenessOf, repeatedBy } from './likeness-stock.ts'
import { readableProjects } from './readable-projects.ts'
import { answerTo, saidAsSplit, splitsAmong, toRepeat, toSplit } from './told-hints.ts'

/** Lines compared before others get their turn at the processor. */
const AT_ONCE = 20

/** Hints among the lines of a year and between them and what is there already: of both sides the reader must see each. */
export async function planLikeness(house: House, actor: Actor, year: number): Promise<PlanLikeness> {
  if (!seesPlans(actor)) throw notFound()
  const projects = await comparedProjects(house.pool, house.crypto, Math.min(year, Number(house.today().slice(0, 4))))
  const [readable, packs] = await Promise.all([
    readableProjects(house.pool, actor, projects),
    packsOn(house.pool, house.today()),
  ])
  const likeness = likenessOf(projects)
  const on = readable.on('plan')
  const lines = projects.filter(({ id, year: of, status }) => of === year && on.has(id) && isToBeBuilt(status))
  const told = (id: string) => seesHintAnswers(readable.relations.get(id) ?? 'owner')
  const groups = splitsAmong(lines, packs)
  const parts = saidAsSplit(groups)
  const repeats: Record<string, RepeatHint[]> = {}
  for (const [n, own] of lines.entries()) {
    if (n % AT_ONCE === AT_ONCE - 1) await setImmediate()
    const found = repeatedBy(likeness, { of: 'plan', own, text: own.words.plan, readable: on, reader: readable.key })
    const hints = found.flatMap(hit => {
      const other = likeness.byId.get(hit.other)
      if (!other || parts(own.id, other.id)) return []
      const hinted = { kind: 'repeats', of: 'plan', members: [own, other] } as const
      return [toRepeat(hit, other, told(own.id) ? answerTo(house.crypto, hinted) : null)]
    })
    if (hints.length > 0) repeats[own.id] = hints
  }
  const splits = groups.map(group => {
    const hinted = { kind: 'split', of: 'plan', members: group.members } as const
    return toSplit(group, group.members.every(({ id }) => told(id)) ? answerTo(house.crypto, hinted) : null)
  })
  return { repeats, splits }
}
