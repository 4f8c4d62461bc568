import { z } from 'zod'
import { bytes, Cursor, endpoint, PlanYear, ProjectCode, whole, XLSX } from './endpoint.ts'
import { projectSorts } from './saved-views.ts'
import { ProjectDetail, ProjectRow, TimelineEntry } from './shapes.ts'

export const ProjectFilter = z.strictObject({
  q: z.string().trim().max(50).optional(),
  phase: z.string().max(40).optional(),
  status: z.string().max(40).optional(),
  unit: z.string().max(60).optional(),
  route: z.string().max(40).optional(),
  year: PlanYear.optional(),
  sort: z.enum(projectSorts).default('changed'),
  direction: z.enum(['asc', 'desc']).default('desc'),
  /** keyset cursor of the page before, opaque */
  after: Cursor.optional(),
  limit: whole(1, 100).default(25),
})

/** Counts stop here: past it the answer is “more than”. */
export const COUNT_BOUND = 1000

/** A workbook of the list holds no more projects than this; past it the person is asked to narrow the list. */
export const EXPORT_BOUND = 5000

/** Projects: found, read, and taken along as a workbook. */
export const projectsApi = {
  list: endpoint({
    method: 'GET',
    path: '/projects',
    summary: '项目列表',
    open: 'signedIn',
    query: ProjectFilter,
    response: z.object({
      items: z.array(ProjectRow),
      next: z.string().nullable(),
      total: z.int(),
      totalIsBound: z.boolean(),
    }),
  }),
  detail: endpoint({
    method: 'GET',
    path: '/projects/:code',
    summary: '项目',
    open: 'signedIn',
    params: ProjectCode,
    response: ProjectDetail,
  }),
  timeline: endpoint({
    method: 'GET',
    path: '/projects/:code/timeline',
    summary: '时间线',
    open: 'signedIn',
    params: ProjectCode,
    query: z.strictObject({ before: whole(0).optional() }),
    response: z.object({ items: z.array(TimelineEntry) }),
  }),
  workbook: bytes({
    method: 'GET',
    path: '/workbooks/projects.xlsx',
    summary: '项目清单（Excel），条件同项目列表',
    open: 'signedIn',
    query: ProjectFilter.omit({ after: true, limit: true }),
    file: '工作簿',
    types: [XLSX],
    refusedWhen: '项目太多，请缩小范围',
  }),
} as const
