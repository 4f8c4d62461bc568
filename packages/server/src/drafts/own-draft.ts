import type { ActDraft } from '@zhengheng/contract'
import { calendarId, findAction, isKnownPack, planIdOf, rulesIdOf, seesPlans } from '@zhengheng/policy'
import { requireActor, type SignedInCall } from '../house/call.ts'
import type { House } from '../house/house.ts'
import { notFound } from '../house/problem.ts'
import { administratorOf } from '../house/signed-in.ts'
import { seeProject } from '../projects/find-project.ts'
import { NEW } from '../spine/perform.ts'
import { type DraftKey, dropDraft, keepDraft, keptDraft } from './keep-draft.ts'

interface Place {
  readonly params: { readonly on: 'project' | 'plan' | 'rules'; readonly subject: string; readonly action: string }
  readonly query: { readonly part?: string | undefined }
}

/** What this person has written for an act, whatever it is done on. */
export async function ownDraft(house: House, call: SignedInCall, place: Place): Promise<ActDraft> {
  return keptDraft(house.db, await keyOf(house, call, place))
}

export async function keepOwnDraft(
  house: House,
  call: SignedInCall,
  place: Place & { readonly body: { readonly content: Record<string, unknown> }; readonly seen: number },
): Promise<ActDraft> {
  const key = await keyOf(house, call, place)
  return keepDraft(house, key, { content: place.body.content, seen: place.seen, by: administratorOf(call.who) })
}

export async function dropOwnDraft(house: House, call: SignedInCall, place: Place): Promise<{ done: true }> {
  await dropDraft(house.db, await keyOf(house, call, place))
  return { done: true }
}

/** @throws the same answer for what is not there, for what this person may not see, and for what a unit writes together */
async function keyOf(house: House, call: SignedInCall, { params, query }: Place): Promise<DraftKey> {
  const action = findAction(params.action)
  if (!action || action.writtenIn?.shared) throw notFound()
  return {
    subject_id: await subjectSeen(house, call, params),
    written_in: action.writtenIn?.name ?? action.name,
    part: query.part ?? '',
    holder: call.who.accountId,
  }
}

async function subjectSeen(house: House, call: SignedInCall, { on, subject }: Place['params']): Promise<string> {
  if (on === 'rules') {
    const id = rulesIdOf(subject)
    if (id === calendarId || isKnownPack(subject)) return id
    throw notFound()
  }
  const actor = requireActor(call)
  if (on === 'project') return subject === NEW ? NEW : (await seeProject(house.db, actor, subject)).id
  if (on === 'plan' && /^2[01]\d\d$/.test(subject) && seesPlans(actor)) return planIdOf(Number(subject))
  throw notFound()
}
