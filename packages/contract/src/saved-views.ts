import { isReadableName } from '@zhengheng/policy'
import { z } from 'zod'
import { Done, endpoint } from './endpoint.ts'

/** Sorting keys of the project list. */
export const projectSorts = ['changed', 'name', 'amount', 'due', 'code'] as const
/** Sorting keys of the inbox; without one the most urgent come first. */
export const inboxSorts = ['name', 'amount', 'due'] as const

const word = z.string().trim().min(1).max(60)
const direction = z.enum(['asc', 'desc'])

/** What the address of each list may say; every word of it may be left out. */
export const viewSearches = {
  inbox: z.strictObject({ light: word, step: word, sort: z.enum(inboxSorts), direction }).partial(),
  projects: z
    .strictObject({
      q: word,
      phase: word,
      status: word,
      unit: word,
      route: word,
      year: z.string().regex(/^\d{4}$/),
      sort: z.enum(projectSorts),
      direction,
    })
    .partial(),
} as const
export type ViewList = keyof typeof viewSearches
const viewLists = Object.keys(viewSearches) as [ViewList, ...ViewList[]]

const ViewName = z.string().trim().min(1).max(30).refine(isReadableName)
/** A list under a name: which, filtered and sorted how, and whether the whole unit is offered it. */
export const ViewToKeep = z.discriminatedUnion('list', [
  z.strictObject({ list: z.literal('inbox'), name: ViewName, shared: z.boolean(), search: viewSearches.inbox }),
  z.strictObject({ list: z.literal('projects'), name: ViewName, shared: z.boolean(), search: viewSearches.projects }),
])
export type ViewToKeep = z.output<typeof ViewToKeep>

export const SavedView = z.object({
  id: z.string(),
  list: z.enum(viewLists),
  name: z.string(),
  search: z.record(z.string(), z.string()),
  shared: z.boolean(),
  /** the reader's own; others' can be used, not changed */
  mine: z.boolean(),
  /** post of who made it */
  by: z.string(),
  isDefault: z.boolean(),
})
export type SavedView = z.output<typeof SavedView>

/** One person keeps no more views of one list than this. */
export const MOST_VIEWS = 30

const Id = z.object({ id: z.uuid() })

export const savedViewsApi = {
  list: endpoint({
    method: 'GET',
    path: '/views',
    summary: '我的和本单位共享的视图',
    open: 'signedIn',
    query: z.strictObject({ list: z.enum(viewLists) }),
    response: z.object({ items: z.array(SavedView) }),
  }),
  keep: endpoint({
    method: 'POST',
    path: '/views',
    summary: '保存为视图',
    open: 'signedIn',
    body: ViewToKeep,
    response: SavedView,
  }),
  change: endpoint({
    method: 'PUT',
    path: '/views/:id',
    summary: '改名、共享或取消共享',
    open: 'signedIn',
    params: Id,
    body: z.strictObject({ name: ViewName, shared: z.boolean() }),
    response: SavedView,
  }),
  drop: endpoint({
    method: 'DELETE',
    path: '/views/:id',
    summary: '删除视图',
    open: 'signedIn',
    params: Id,
    response: Done,
  }),
  setDefault: endpoint({
    method: 'PUT',
    path: '/default-views/:list',
    summary: '设为默认视图，或取消默认',
    open: 'signedIn',
    params: z.object({ list: z.enum(viewLists) }),
    body: z.strictObject({ view: z.uuid().nullable() }),
    response: Done,
  }),
} as const
