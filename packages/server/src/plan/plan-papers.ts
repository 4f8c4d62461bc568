import { type Actor, CITY_PACK, type Entry, packOf, planIdOf, seesWholePlan, subjectsOf } from '@zhengheng/policy'
import type { OfficialDocument, UnissuedDocument } from '../documents/official-document.ts'
import type { House } from '../house/house.ts'
import { notFound } from '../house/problem.ts'
import { packsOn } from '../spine/pack-of-subject.ts'
import { readEntries } from '../spine/read-entries.ts'
import { findPlan } from '../spine/subject.ts'
import { planDetail } from './plan-detail.ts'
import { composePlanDraft, composePlanNotice } from './plan-paper.ts'

/** The draft is the bureau’s own until the plan is submitted; afterwards the frozen rounds say what was. */
export async function draftOfPlan(house: House, actor: Actor, year: number): Promise<UnissuedDocument> {
  if (!subjectsOf(actor).includes('body:bureau')) throw notFound()
  const detail = await planDetail(house, actor, year)
  const packs = await packsOn(house.pool, house.today())
  const draft = composePlanDraft(detail, actor.unit.name, house.today(), packs(CITY_PACK))
  if (!draft) throw notFound()
  return draft
}

/** The notice names every line of the city, so it goes to the bodies that argue and approve the plan. */
export async function noticeOfPlan(house: House, actor: Actor, year: number): Promise<OfficialDocument> {
  const found = seesWholePlan(actor) ? await findPlan(house.pool, planIdOf(year)) : undefined
  const issued = found && (await issuingEntry(house, found.plan.id, found.plan.notice?.verificationCode))
  if (!found?.plan.notice || !issued) throw notFound()
  return composePlanNotice(found.plan, found.plan.notice, issued.actor.unit.name, house.site(), packOf(issued.pack))
}

async function issuingEntry(house: House, id: string, code: string | undefined): Promise<Entry | undefined> {
  const entries = code ? await readEntries(house.pool, id) : []
  return entries.find(({ body }) => body.allocated.verificationCode === code)?.body
}
