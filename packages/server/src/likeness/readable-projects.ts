import {
  type Actor,
  type HintGround,
  type Relation,
  seesApplication,
  subjectsOf,
  widestRelation,
} from '@zhengheng/policy'
import { sql } from 'kysely'
import type pg from 'pg'
import { run } from '../db/run.ts'

/** What one person may read of the compared projects, by the access table alone. */
export interface Readable {
  /** how the person stands to each project that is theirs to see */
  readonly relations: ReadonlyMap<string, Relation>
  /** projects whose words on that ground they may read */
  on(of: HintGround): ReadonlySet<string>
  /** people with the same key may read the same */
  readonly key: string
}

export async function readableProjects(
  db: Pick<pg.Pool, 'query'>,
  actor: Actor,
  among: readonly { readonly id: string }[],
): Promise<Readable> {
  const subjects = [...subjectsOf(actor)].sort()
  const { rows } = await run(
    db,
    sql<{ id: string; relations: Relation[] }>`
      select project_id as id, array_agg(relation) as relations from access
      where subject = any(${subjects}) and project_id = any(${among.map(({ id }) => id)}) group by project_id`,
  )
  const relations = new Map(rows.map(({ id, relations: all }) => [id, widestRelation(all) ?? 'member'] as const))
  const everything = new Set(relations.keys())
  const applications = new Set([...relations].flatMap(([id, relation]) => (seesApplication(relation) ? [id] : [])))
  return { relations, on: of => (of === 'plan' ? everything : applications), key: subjects.join(' ') }
}
