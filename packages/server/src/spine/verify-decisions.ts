import {
  accessOf,
  dayInShanghai,
  decide,
  type Entry,
  type Facts,
  findAction,
  type Project,
  packOf,
  subjectsOf,
} from '@zhengheng/policy'
import type pg from 'pg'
import { canonicalJson } from '../ports/canonical-json.ts'
import { thisBuild } from './build.ts'
import type { Chain } from './chains.ts'
import { DamagedContent } from './content.ts'
import type { Finding } from './finding.ts'
import { plainJson } from './log.ts'
import { whole } from './set-aside.ts'
import { applied, newState, type State } from './subject.ts'

/** Decisions made again from what the entries hold. */
export interface Judged {
  readonly again: number
  /** by another build, which may have judged otherwise: not made again */
  readonly byOthers: number
  readonly bad: readonly Finding[]
}

/** Makes every decision of this build again, on the state its entries led to, and compares the last state with the stored one. */
export async function verifyDecisions(db: Pick<pg.Pool, 'query'>, { head, links }: Chain): Promise<Judged> {
  const bad: Finding[] = []
  let again = 0
  let state = newState(head.kind, head.id)
  const entries = await wholeEntries(db, links)
  if (!entries) return { again, byOthers: 0, bad }
  for (const entry of entries) {
    // An act over many projects was judged on the plan; here it only has its effect.
    if (entry.build === thisBuild() && !entry.within) {
      again += 1
      if (!isLawful(head.kind, state, entry)) bad.push({ fault: 'unlawful', subject: head.id, no: entry.no })
    }
    state = applied(head.kind, state, entry)
  }
  if (canonicalJson(plainJson(state)) !== canonicalJson(JSON.parse(head.state)))
    bad.push({ fault: 'stateUnfounded', subject: head.id })
  return { again, byOthers: entries.filter(({ build, within }) => build !== thisBuild() && !within).length, bad }
}

/** Nothing when one of their contents is damaged, which is told as such. */
async function wholeEntries(db: Pick<pg.Pool, 'query'>, links: Chain['links']): Promise<readonly Entry[] | undefined> {
  try {
    return await whole(
      db,
      links.map(({ body }) => body),
    )
  } catch (error) {
    if (error instanceof DamagedContent) return undefined
    throw error
  }
}

function isLawful(kind: Chain['head']['kind'], state: State, entry: Entry): boolean {
  const { action: name, actor, at, input, facts } = entry
  const action = findAction(name)
  if (!action) return false
  if (kind === 'project' && entry.no > 1 && !sees(state as Project, actor)) return false
  const today = dayInShanghai(at)
  return decide(action, { state, actor, at, today, pack: packOf(entry.pack), facts: facts as Facts, input }).allowed
}

const sees = (project: Project, actor: Entry['actor']): boolean => {
  const held = subjectsOf(actor)
  return accessOf(project).some(({ subject }) => held.includes(subject))
}
