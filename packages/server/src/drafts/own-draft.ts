import type { ActDraft } from '@zhengheng/contract'
import { findAction, kindOf, type SubjectKind, subjectsOf } from '@zhengheng/policy'
import { sql } from 'kysely'
import { run } from '../db/run.ts'
import { requireActor, type SignedInCall } from '../house/call.ts'
import type { House } from '../house/house.ts'
import { notFound } from '../house/problem.ts'
import { administratorOf } from '../house/signed-in.ts'
import { NEW } from '../spine/perform.ts'
import { type DraftKey, dropDraft, keepDraft, keptDraft } from './keep-draft.ts'

interface Place {
  readonly params: { readonly on: SubjectKind; readonly subject: string; readonly action: string }
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

async function subjectSeen({ pool, addresses }: House, { who }: SignedInCall, { on, subject }: Place['params']) {
  const actor = requireActor({ actor: addresses[on].actorOf(who) })
  const id = await addresses[on].idOf(subject)
  const { rows } = await run(
    pool,
    sql<{ begun: boolean; granted: boolean }>`select exists (select from subject where id = ${id ?? ''}) as begun,
      exists (select from access where project_id = ${id ?? ''} and subject = any(${[...subjectsOf(actor)]})) as granted`,
  )
  const [known = { begun: false, granted: false }] = rows
  if (id === undefined || !kindOf(on).isSeenBy(actor, { id, asNew: subject === NEW, ...known })) throw notFound()
  return id
}
