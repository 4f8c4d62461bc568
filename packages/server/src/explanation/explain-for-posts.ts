import type { Explanation } from '@zhengheng/contract'
import { type Action, actionsOn, type Project, partsOf, type Who } from '@zhengheng/policy'
import { sql } from 'kysely'
import { run } from '../db/run.ts'
import { Problem } from '../house/problem.ts'
import { type ActingPost, actingPosts } from '../people/acting-posts.ts'
import { findSubject } from '../spine/subject.ts'
import { type Explaining, explainOnProject } from './explain.ts'

/** One act on the project, judged for one post: the same answer that post gets on its screen. */
export interface ExplainedFor {
  readonly as: { readonly login: string; readonly post: string; readonly unit: string }
  readonly explanation: Explanation
}

export interface Question {
  readonly code: string
  /** one act; without it, every act that the post may be concerned with, or that is possible at the step */
  readonly action?: string | undefined
  /** login of the post that asks; without it, whoever holds the post of each act on this project */
  readonly as?: string | undefined
}

export type Answers =
  | {
      readonly kind: 'told'
      readonly project: string
      readonly name: string
      readonly answers: readonly ExplainedFor[]
    }
  | { readonly kind: 'noSuchPost' }
  | { readonly kind: 'notSeen' }

/** Explains acts on a project without anybody signing in. What a post may not see, it is not told here either. */
export async function explainForPosts(house: Explaining, { code, action, as }: Question): Promise<Answers> {
  const posts = await actingPosts(house.db)
  const asking = as === undefined ? posts : posts.filter(({ login }) => login === as)
  if (asking.length === 0) return { kind: 'noSuchPost' }
  const project = await projectOf(house, code)
  if (!project) return { kind: 'notSeen' }
  const named = actionsOn('project').filter(({ name }) => name === action)
  const wanted = action === undefined ? worthAsking(project, as === undefined ? undefined : asking[0]) : named
  const answers: ExplainedFor[] = []
  for (const { act, item } of wanted.flatMap(each => partsOfAct(each, project, action !== undefined))) {
    const told = await explained(house, { code, action: act.name, item }, candidates(act, project, asking))
    if (told) answers.push(told)
  }
  if (answers.length === 0 && wanted.length > 0) return { kind: 'notSeen' }
  return { kind: 'told', project: project.code, name: project.name, answers }
}

async function projectOf(house: Explaining, code: string): Promise<Project | undefined> {
  const { rows } = await run(
    house.pool,
    sql<{ id: string }>`select project_id as id from project_row where code = ${code}`,
  )
  const [row] = rows
  return row && (await findSubject(house.pool, 'project', row.id))?.state
}

/** For one post everything its screen offers; for nobody in particular what the step allows. */
const worthAsking = (project: Project, post: ActingPost | undefined): readonly Action[] =>
  actionsOn('project').filter(({ by, from }) => (post ? by.concerns(post.actor) : from.includes(project.status)))

/** What the act can be done to; one asked for by name is explained also where that is nothing. */
function partsOfAct(act: Action, project: Project, isNamed: boolean) {
  const parts = partsOf(act, project)
  return (parts.length === 0 && isNamed ? [undefined] : parts).map(item => ({ act, item }))
}

type AskedAct = Parameters<typeof explainOnProject>[2]

/** Who holds the post on this project first; then whoever it may concern, who is told who does. */
function candidates({ by }: { readonly by: Who<unknown> }, project: Project, posts: readonly ActingPost[]) {
  const concerned = posts.filter(({ actor }) => by.concerns(actor))
  const holding = concerned.filter(({ actor }) => by.holds(project, actor))
  return [...holding, ...concerned.filter(post => !holding.includes(post))]
}

async function explained(house: Explaining, asked: AskedAct, posts: readonly ActingPost[]) {
  for (const { login, actor } of posts) {
    const explanation = await unlessOutOfSight(explainOnProject(house, actor, asked))
    if (explanation) return { as: { login, post: actor.post, unit: actor.unit.name }, explanation }
  }
  return undefined
}

async function unlessOutOfSight<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Problem && error.body.status === 404) return undefined
    throw error
  }
}
