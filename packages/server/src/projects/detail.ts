import type { ProjectDetail, TimelineEntry } from '@zhengheng/contract'
import { type Actor, projectViews, seesInput, visibleProject } from '@zhengheng/policy'
import type { House } from '../http/house.ts'
import { readEntries } from '../spine/read-entries.ts'
import { type SeenProject, seeProject } from './find-project.ts'
import { offersOn } from './offers-on.ts'
import { toTimeline } from './timeline.ts'

/** Entries sent at once; older ones are asked for by number. */
const PAGE = 50

/** A project with everything its page shows: what may be done, who can see it, who has to act, what happened. */
export async function projectDetail(house: House, actor: Actor, code: string): Promise<ProjectDetail> {
  const seen = await seeProject(house.db, actor, code)
  const { id, project, version, relation } = seen
  const views = projectViews(project)
  const [offers, timeline] = await Promise.all([
    offersOn(house, actor, { kind: 'project', id, state: project }),
    timelineOf(house, seen),
  ])
  return {
    project: visibleProject(project, relation),
    version,
    relation,
    offers,
    access: [...views.access],
    tasks: [...views.tasks],
    timeline,
    timelineTotal: version,
  }
}

export async function timelineOf(house: House, seen: SeenProject, before?: number): Promise<TimelineEntry[]> {
  const entries = await readEntries(house.pool, seen.id, { before, limit: PAGE })
  return toTimeline(entries, action => seesInput(seen.project, seen.relation, action))
}
