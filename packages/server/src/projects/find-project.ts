import { type Actor, type Project, type Relation, subjectsOf, widestRelation } from '@zhengheng/policy'
import { sql } from 'kysely'
import type pg from 'pg'
import { run } from '../db/run.ts'
import type { Db } from '../db/tables.ts'
import { notFound } from '../house/problem.ts'

const MOST_CODES = 100_000

/** Which project a code means. That never changes, so what was found once is not asked again; who may see it is. */
export function projectIds(pool: Pick<pg.Pool, 'query'>): (code: string) => Promise<string | undefined> {
  const known = new Map<string, string>()
  return async code => {
    const remembered = known.get(code)
    if (remembered) return remembered
    const { rows } = await run(pool, sql<{ id: string }>`select project_id as id from project_row where code = ${code}`)
    const id = rows[0]?.id
    if (known.size >= MOST_CODES) known.clear()
    if (id) known.set(code, id)
    return id
  }
}

/** A project with the tie that lets somebody see it. `project` is all of it: what is shown goes through `visibleProject`. */
export interface SeenProject {
  readonly id: string
  readonly project: Project
  readonly version: number
  readonly relation: Relation
  readonly relations: readonly Relation[]
}

/** The one door to a project: the access table. @throws the same answer when it is absent and when it is not theirs */
export async function seeProject(db: Db, actor: Actor, code: string): Promise<SeenProject> {
  const rows = await db
    .selectFrom('project_row as row')
    .innerJoin('access', 'access.project_id', 'row.project_id')
    .innerJoin('subject', 'subject.id', 'row.project_id')
    .where('row.code', '=', code)
    .where('access.subject', '=', sql<string>`any(${[...subjectsOf(actor)]})`)
    .select(['row.project_id as id', 'subject.state', 'subject.version', 'access.relation'])
    .execute()
  const relations = rows.map(row => row.relation)
  const relation = widestRelation(relations)
  const [row] = rows
  if (!row || !relation) throw notFound()
  return { id: row.id, project: row.state as Project, version: row.version, relation, relations }
}

/** Drafts and uploads belong to the owner unit alone. @throws the same answer as for what is not there */
export async function seeOwnProject(db: Db, actor: Actor, code: string): Promise<SeenProject> {
  const seen = await seeProject(db, actor, code)
  if (!seen.relations.includes('owner')) throw notFound()
  return seen
}
