import {
  applied,
  decide,
  type Entry,
  findAction,
  givenTo,
  type Kinds,
  kindOf,
  packOf,
  type SubjectKind,
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
  let state = kindOf(head.kind).begin(head.id)
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

function isLawful<Kind extends SubjectKind>(kind: Kind, state: Kinds[Kind], entry: Entry): boolean {
  const { subject: id, no, actor } = entry
  const action = findAction(entry.action)
  const { isSeenBy, access } = kindOf(kind)
  const held = subjectsOf(actor)
  const granted = access(state).some(({ subject }) => held.includes(subject))
  if (!action || !isSeenBy(actor, { id, begun: no > 1, asNew: no === 1, granted })) return false
  return decide(action, givenTo(state, entry, packOf(entry.pack))).allowed
}
