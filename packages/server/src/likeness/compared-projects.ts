import {
  amountOf,
  applicationWords,
  dayInShanghai,
  type Fen,
  type HintAnswer,
  type HintGround,
  openSubmissions,
  type PackRef,
  type Project,
  type ProjectStatus,
  planWords,
} from '@zhengheng/policy'
import { sql } from 'kysely'
import type pg from 'pg'
import { run } from '../db/run.ts'
import type { Crypto } from '../ports/crypto.ts'
import { readContents } from '../spine/content.ts'

type Reader = Pick<pg.Pool, 'query'>

/** A project as it is compared with others: its words, and what is told of it when it is alike. */
export interface ComparedProject {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly unitName: string
  readonly year: number
  readonly status: ProjectStatus
  readonly planned: Fen | null
  /** the day it was put in */
  readonly since: string
  readonly pack: PackRef | null
  readonly words: Readonly<Record<HintGround, string>>
  readonly answers: readonly HintAnswer[]
}

/** How many plan years before the year at hand a project is compared with, and how many projects at most. */
const YEARS_BACK = 4
const MOST = 5000

/** What was once read: the head of a project's chain stands for all that is in it. */
const read = new Map<string, ComparedProject>()
const MOST_REMEMBERED = 4 * MOST

/** Every project from a few years before this one on, newest first, whoever may see it. */
export async function comparedProjects(db: Reader, crypto: Crypto, year: number): Promise<readonly ComparedProject[]> {
  const { rows } = await run(
    db,
    sql<{ id: string; head: string }>`
      select subject.id, subject.head_hash as head from project_row row join subject on subject.id = row.project_id
      where row.year >= ${year - YEARS_BACK} order by row.changed_at desc, subject.id limit ${MOST}`,
  )
  const unread = rows.filter(({ head }) => !read.has(head))
  if (read.size + unread.length > MOST_REMEMBERED) read.clear()
  const fresh = await readProjects(db, crypto, unread.length === 0 ? [] : rows.filter(({ head }) => !read.has(head)))
  for (const [head, project] of fresh) read.set(head, project)
  return rows.flatMap(({ head }) => read.get(head) ?? [])
}

async function readProjects(
  db: Reader,
  crypto: Crypto,
  wanted: readonly { readonly id: string }[],
): Promise<(readonly [head: string, ComparedProject])[]> {
  if (wanted.length === 0) return []
  const { rows } = await run(
    db,
    sql<{ head: string; state: Project }>`
      select head_hash as head, state from subject where id = any(${wanted.map(({ id }) => id)})`,
  )
  const digests = rows.flatMap(({ state }) => lastSent(state) ?? [])
  const contents = await readContents(db, crypto, digests)
  return rows.map(({ head, state }) => {
    const content = contents.get(lastSent(state) ?? '')
    return [head, compared(state, content ? applicationWords(content) : '')]
  })
}

/** What left the unit: everybody who may read applications may read it. */
const lastSent = (project: Project): string | undefined => openSubmissions(project, 'bureau').at(-1)?.digest

function compared(project: Project, application: string): ComparedProject {
  const { id, code, name, unit, year, status, pack, hintAnswers = [] } = project
  const plan = planWords(project)
  const begun = project.people.find(({ action }) => action === 'plan.putLine')?.at
  return {
    id,
    code,
    name,
    unit: unit?.id ?? '',
    unitName: unit?.name ?? '',
    year,
    status,
    planned: amountOf(project, 'planned') ?? null,
    since: begun === undefined ? `${year}-01-01` : dayInShanghai(begun),
    pack,
    words: { plan, application: application === '' ? plan : `${plan}\n${application}` },
    answers: hintAnswers,
  }
}
