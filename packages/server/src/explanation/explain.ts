import type { Explanation as Explained } from '@zhengheng/contract'
import {
  type Action,
  type Actor,
  beforeInput,
  dayInShanghai,
  type Entry,
  explainDecision,
  type Facts,
  findAction,
  fold,
  packOf,
  planIdOf,
  type State,
  type SubjectKind,
  seesPlans,
  visibleProject,
  whatWouldHelp,
} from '@zhengheng/policy'
import type { House } from '../house/house.ts'
import { notFound } from '../house/problem.ts'
import { type SeenProject, seeProject } from '../projects/find-project.ts'
import { readFacts } from '../spine/facts.ts'
import { packsInForce } from '../spine/pack-of-subject.ts'
import { readEntries } from '../spine/read-entries.ts'
import { subjectNow } from '../spine/subject.ts'
import { toldToPlanReader, toldToProjectReader, type Withheld } from './withhold.ts'

type Context = Parameters<typeof explainDecision>[1]

/** What explaining an act of now depends on. */
export type Explaining = Pick<House, 'db' | 'pool' | 'clock' | 'crypto'>

/** Only acts of the asker's own posts are explained: the same ones that are offered. */
function requireOwnAction(name: string, on: SubjectKind, actor: Actor): Action {
  const action = findAction(name)
  if (!action || action.on !== on || !action.by.concerns(actor)) throw notFound()
  return beforeInput(action)
}

/** Whether the asker can do this to the project now, before anything is typed. Facts are read as an act reads them, not held. */
export async function explainOnProject(
  house: Explaining,
  actor: Actor,
  { code, action: name, item }: { readonly code: string; readonly action: string; readonly item?: string | undefined },
): Promise<Explained> {
  const seen = await seeProject(house.db, actor, code)
  const action = requireOwnAction(name, 'project', actor)
  // A draft is its unit's alone: nobody else is told what it lacks.
  if (action.needs.some(need => need === 'application') && !seen.relations.includes('owner')) throw notFound()
  const now = await contextNow(house, actor, action, 'project', seen.id, seen.project)
  const context = { ...now, input: item && { item } }
  const shown = visibleProject(seen.project, seen.relation)
  return told(action, context, { ...context, state: shown }, toldToProjectReader(seen))
}

export async function explainOnPlan(
  house: House,
  actor: Actor,
  { year, action: name }: { readonly year: number; readonly action: string },
): Promise<Explained> {
  if (!seesPlans(actor)) throw notFound()
  const action = requireOwnAction(name, 'plan', actor)
  const id = planIdOf(year)
  const { state: plan } = await subjectNow(house.pool, 'plan', id)
  const context = await contextNow(house, actor, action, 'plan', id, plan)
  return told(action, context, context, toldToPlanReader(actor))
}

async function contextNow(
  house: Explaining,
  actor: Actor,
  action: Action,
  kind: SubjectKind,
  id: string,
  state: State,
): Promise<Context> {
  const at = house.clock.now().toISOString()
  const today = dayInShanghai(at)
  const subject = { kind, id, state }
  const pack = (await packsInForce(house.pool, today))(subject, actor)
  const asked = { subject, actor, input: undefined, today, pack, crypto: house.crypto }
  const { facts } = await readFacts(house.pool, action.needs, asked)
  return { state, actor, at, today, pack, facts: facts as Facts, input: undefined }
}

/** The judgement behind one entry, made again from the entry's own facts and the state before it. */
export async function explainEntry(
  house: House,
  actor: Actor,
  { code, no }: { readonly code: string; readonly no: number },
): Promise<Explained> {
  const seen = await seeProject(house.db, actor, code)
  const [stored] = await readEntries(house.pool, seen.id, { after: no - 1, limit: 1, order: 'oldest' })
  if (stored?.body.no !== no) throw notFound()
  const { within } = stored.body
  // An act over many projects was judged once, on the plan.
  return within ? explainWithin(house, actor, within) : explainOwn(house, seen, stored.body)
}

async function explainOwn(house: House, seen: SeenProject, entry: Entry): Promise<Explained> {
  return again(entry, await stateBefore(house, 'project', seen.id, entry.no), toldToProjectReader(seen))
}

async function explainWithin(house: House, actor: Actor, within: NonNullable<Entry['within']>): Promise<Explained> {
  if (!seesPlans(actor)) throw notFound()
  const { subject, no } = within
  const [stored] = await readEntries(house.pool, subject, { after: no - 1, limit: 1, order: 'oldest' })
  if (!stored) throw notFound()
  return again(stored.body, await stateBefore(house, 'plan', subject, no), toldToPlanReader(actor))
}

async function stateBefore(house: House, kind: SubjectKind, id: string, no: number): Promise<State> {
  const before = await readEntries(house.pool, id, { before: no, order: 'oldest' })
  return fold(
    kind,
    id,
    before.map(({ body }) => body),
  )
}

function again(entry: Entry, state: State, withheld: Withheld): Explained {
  const action = findAction(entry.action)
  if (!action) throw notFound()
  const pack = packOf(entry.pack)
  const { actor, at, input } = entry
  const context = { state, actor, at, today: dayInShanghai(at), pack, facts: entry.facts as Facts, input }
  return told(action, context, undefined, withheld)
}

/** In people's words. Help is searched in what the reader may see, so that it tells nothing else. */
function told(action: Action, context: Context, open: Context | undefined, withheld: Withheld): Explained {
  const { decision, asked, title, pack, today } = explainDecision(action, context)
  return {
    action: action.name,
    title,
    pack: { ...pack },
    today,
    allowed: decision.allowed,
    asked: asked.map(each => ({
      ...each,
      looked: withheld.looks(each.looked, action, context.pack),
      spoke: each.spoke && withheld.reason(each.spoke),
    })),
    help: open ? whatWouldHelp(action, open).map(set => [...set]) : [],
  }
}
