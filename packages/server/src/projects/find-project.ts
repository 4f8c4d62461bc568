import { type Actor, type Project, type Relation, subjectsOf, widestRelation } from '@zhengheng/policy'
import { sql } from 'kysely'
import type { Db } from '../db/tables.ts'
import { notFound } from '../house/problem.ts'

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
