import type { ProjectDetail, TimelineEntry } from '@zhengheng/contract'
import {
  type Actor,
  type AnnualPlan,
  type Project,
  planIdOf,
  projectViews,
  seesInput,
  type Task,
  tasksIn,
  urgesOf,
  visibleProject,
} from '@zhengheng/policy'
import { sql } from 'kysely'
import type { House } from '../house/house.ts'
import { offersOn } from '../house/offers-on.ts'
import { holidaysInForce } from '../spine/pack-of-subject.ts'
import { readEntries } from '../spine/read-entries.ts'
import { type SeenProject, seeProject } from './find-project.ts'
import { roundIsOver } from './round-is-over.ts'
import { clockOf } from './row-clock.ts'
import { toTimeline } from './timeline.ts'

/** Entries sent at once; older ones are asked for by number. */
const PAGE = 50

/** A project with everything its page shows: what may be done, who can see it, who has to act, what happened. */
export async function projectDetail(house: House, actor: Actor, code: string): Promise<ProjectDetail> {
  const seen = await seeProject(house.db, actor, code)
  const { id, project, version, relation } = seen
  const views = projectViews(project, await holidaysInForce(house.pool))
  const [offers, tasks, clock, urged, timeline] = await Promise.all([
    offersOn(house, actor, { kind: 'project', id, state: project }),
    tasksNow(house, project, views.tasks),
    clockOf(house, actor, id),
    urgedSoFar(house, seen, views.tasks),
    timelineOf(house, seen),
  ])
  return {
    project: visibleProject(project, relation),
    version,
    relation,
    offers,
    access: [...views.access],
    tasks: [...tasks],
    clock,
    urged,
    timeline,
    timelineTotal: version,
  }
}

export async function timelineOf(house: House, seen: SeenProject, before?: number): Promise<TimelineEntry[]> {
  const entries = await readEntries(house.pool, seen.id, { before, limit: PAGE })
  return toTimeline(entries, action => seesInput(seen.project, seen.relation, action))
}

type Urgings = ProjectDetail['urged']

/** Who has it was pressed on the project itself; for opinions on a line members are pressed on the plan. */
async function urgedSoFar({ db }: House, seen: SeenProject, [task]: readonly Task[]): Promise<Urgings> {
  const { project, relation } = seen
  if (!task) return []
  if (project.status !== 'plan.submitted') return urgesOf(project, task).map(({ at, by }) => ({ at, by }))
  if (relation === 'owner') return []
  const { rows } = await sql<{ urges: AnnualPlan['urges'] }>`
    select state -> 'urges' as urges from subject where id = ${planIdOf(project.year)}`.execute(db)
  const urges = rows[0]?.urges ?? []
  return urges
    .filter(({ members }) => members.some(({ lines }) => lines.includes(project.code)))
    .map(({ at, by }) => ({ at, by }))
}

/** The tasks of a project as the plan of its year stands. */
async function tasksNow({ db, today }: House, { year }: Project, tasks: readonly Task[]): Promise<readonly Task[]> {
  if (tasks.every(({ round }) => round === null)) return tasks
  const { rows } = await sql<{ over: boolean }>`select ${roundIsOver(sql`${year}::int`, today())} as over`.execute(db)
  return tasksIn(tasks, rows[0]?.over ?? false)
}
