import type { PlanDetail } from '@zhengheng/contract'
import {
  type Actor,
  CITY_PACK,
  composePlanNotice,
  type Entry,
  fen,
  type OfficialDocument,
  originIn,
  type Pack,
  packOf,
  planDraft,
  planIdOf,
  seesWholePlan,
  subjectsOf,
  type UnissuedDocument,
} from '@zhengheng/policy'
import type { House } from '../house/house.ts'
import { notFound } from '../house/problem.ts'
import { packsOn } from '../spine/pack-of-subject.ts'
import { readEntries } from '../spine/read-entries.ts'
import { findSubject } from '../spine/subject.ts'
import { planDetail } from './plan-detail.ts'

/** The draft is the bureau’s own until the plan is submitted; afterwards the frozen rounds say what was. */
export async function draftOfPlan(house: House, actor: Actor, year: number): Promise<UnissuedDocument> {
  if (!subjectsOf(actor).includes('body:bureau')) throw notFound()
  const detail = await planDetail(house, actor, year)
  const packs = await packsOn(house.pool, house.today())
  const draft = composePlanDraft(detail, actor.unit.name, house.today(), packs(CITY_PACK))
  if (!draft) throw notFound()
  return draft
}

/** The plan as it would be submitted today; nothing when it is not being argued, or holds no line. */
function composePlanDraft(detail: PlanDetail, issuer: string, date: string, pack: Pack): UnissuedDocument | undefined {
  const { plan, members } = detail
  const lines = detail.lines.filter(({ status }) => status === 'plan.submitted')
  if ((plan.status !== 'open' && plan.status !== 'review') || lines.length === 0) return undefined
  return planDraft({
    issuer,
    date,
    year: plan.year,
    pack,
    ceiling: plan.ceiling,
    members: members.map(({ id, name }) => ({ id, name })),
    lines: lines.map(({ code, name, unitName, planned, opinions, lineage }) => ({
      project: { code, name, unit: unitName },
      amount: fen(planned ?? 0),
      origin: originIn(lineage),
      opinions,
    })),
  })
}

/** The notice names every line of the city, so it goes to the bodies that argue and approve the plan. */
export async function noticeOfPlan(house: House, actor: Actor, year: number): Promise<OfficialDocument> {
  const found = seesWholePlan(actor) ? await findSubject(house.pool, 'plan', planIdOf(year)) : undefined
  const issued = found && (await issuingEntry(house, found.state.id, found.state.notice?.verificationCode))
  if (!found?.state.notice || !issued) throw notFound()
  return composePlanNotice(found.state, found.state.notice, issued.actor.unit.name, house.site(), packOf(issued.pack))
}

async function issuingEntry(house: House, id: string, code: string | undefined): Promise<Entry | undefined> {
  const entries = code ? await readEntries(house.pool, id) : []
  return entries.find(({ body }) => body.allocated.verificationCode === code)?.body
}
