import type { CalendarEffect, HolidaysInForce } from '@zhengheng/contract'
import {
  actionsOn,
  type CalendarChange,
  calendarId,
  holidaysNow,
  type KeptDue,
  keptDue,
  type Milestones,
  missingYear,
  obligationsFrom,
  type Pack,
  sameValue,
  withHolidays,
} from '@zhengheng/policy'
import { sql } from 'kysely'
import type { House } from '../house/house.ts'
import { offersOn } from '../house/offers-on.ts'
import { notFound } from '../house/problem.ts'
import { administratorOf, type SignedIn } from '../house/signed-in.ts'
import { packsOn } from '../spine/pack-of-subject.ts'
import { subjectNow } from '../spine/subject.ts'

/** The calendar as it is kept here. It is no secret: whoever is signed in may read it. */
export async function holidaysOf(house: House, who: SignedIn): Promise<HolidaysInForce> {
  const { state: rules, version } = await subjectNow(house.pool, 'rules', calendarId)
  const subject = { kind: 'rules', id: calendarId, state: rules } as const
  const among = actionsOn('rules').filter(({ name }) => name !== 'supervision.proposeAmendment')
  return {
    entered: rules,
    version,
    offers: await offersOn(house, administratorOf(who), subject, among),
    missingYear: missingYear(holidaysNow(rules.amendments), house.today()),
  }
}

/** How many open duties a change would give another day. For those who propose and confirm it. */
export async function effectOf(house: House, who: SignedIn, change: CalendarChange): Promise<CalendarEffect> {
  if (!who.roles.some(role => role === 'admin.system' || role === 'admin.security')) throw notFound()
  const today = house.today()
  const { state: rules } = await subjectNow(house.pool, 'rules', calendarId)
  const entered = {
    no: rules.amendments.length + 1,
    change,
    from: today,
    reason: '',
    proposedBy: '',
    confirmedBy: '',
    at: '',
  }
  const holidays = holidaysNow([...rules.amendments, entered])
  const [packs, { rows }] = await Promise.all([
    packsOn(house.pool, today),
    sql<{ pack: string; facts: Milestones }>`select pack, facts from milestone where open`.execute(house.db),
  ])
  const effect = { settled: 0, moved: 0, unsettled: 0 }
  for (const { pack, facts } of rows) {
    const duties = (holding: Pack) => obligationsFrom(facts, holding, today).filter(({ done }) => !done)
    const then = duties(withHolidays(packs(pack), holidays))
    for (const [index, { due }] of duties(packs(pack)).entries()) {
      const change = changeOf(keptDue(due), keptDue(then[index]?.due ?? due))
      if (change) effect[change] += 1
    }
  }
  return effect
}

function changeOf(before: KeptDue, after: KeptDue): keyof CalendarEffect | undefined {
  if (sameValue(before, after)) return undefined
  if (after.dueLatest === null) return before.dueLatest === null ? 'moved' : 'settled'
  return before.dueLatest === null ? 'unsettled' : undefined
}
