import type { Change, EdgeCase, ProjectChange, RehearsalFigures } from '@zhengheng/policy'
import { z } from 'zod'
import { bytes, endpoint, whole, XLSX } from './endpoint.ts'
import { carried } from './shapes.ts'

/** What is tried: changed parameters, another pack for everything, or both; the server holds it against the catalogue. */
export const RehearsalWanted = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        pack: z.string().max(40),
        parameter: z.string().max(60),
        value: z.union([z.int(), z.boolean(), z.string().max(20), z.null()]),
      }),
    )
    .max(30),
  /** judges every project instead of the pack of its time */
  under: z.string().max(40).nullable(),
  /** only what began in this year or later */
  since: z.int().min(2000).max(2200).nullable(),
})
export type RehearsalWanted = z.output<typeof RehearsalWanted>

export const rehearsalStatuses = ['waiting', 'running', 'done', 'cancelled', 'failed'] as const

export const RehearsalRow = z.object({
  id: z.uuid(),
  by: z.string(),
  /** whether the reader asked for it */
  mine: z.boolean(),
  at: z.string(),
  endedAt: z.string().nullable(),
  changes: z.array(carried<Change>('One parameter of one pack, and the value tried')),
  under: z.string().nullable(),
  since: z.int().nullable(),
  status: z.enum(rehearsalStatuses),
  /** subjects replayed so far, of so many */
  replayed: z.int(),
  of: z.int(),
  figures: carried<RehearsalFigures>('What came out, without the lists').nullable(),
})
export type RehearsalRow = z.output<typeof RehearsalRow>

const Id = z.object({ id: z.uuid() })

export const ChangedFilter = z.strictObject({
  /** only those that differ in this; `refused`: only those with a refused act */
  aspect: z.string().max(30).optional(),
  after: whole(0).default(0),
  limit: whole(1, 200).default(50),
})

/** Rehearsals of changed rules: asked for, looked at, cancelled. They change nothing in the log. */
export const rehearsalApi = {
  list: endpoint({
    method: 'GET',
    path: '/rehearsals',
    summary: '规则试算记录',
    open: 'signedIn',
    response: z.object({ items: z.array(RehearsalRow) }),
  }),
  ask: endpoint({
    method: 'POST',
    path: '/rehearsals',
    summary: '开始一次规则试算',
    open: 'signedIn',
    body: z.strictObject({ id: z.uuid(), wanted: RehearsalWanted }),
    response: RehearsalRow,
  }),
  detail: endpoint({
    method: 'GET',
    path: '/rehearsals/:id',
    summary: '一次规则试算',
    open: 'signedIn',
    params: Id,
    response: RehearsalRow,
  }),
  changed: endpoint({
    method: 'GET',
    path: '/rehearsals/:id/changed',
    summary: '试算中受影响的项目',
    open: 'signedIn',
    params: Id,
    query: ChangedFilter,
    response: z.object({
      items: z.array(carried<ProjectChange>('A project for which something changes')),
      /** place to go on after, when there is more */
      next: z.int().nullable(),
    }),
  }),
  edges: endpoint({
    method: 'GET',
    path: '/rehearsals/:id/edges',
    summary: '试算中距限额 5% 以内的项目',
    open: 'signedIn',
    params: Id,
    response: z.object({
      before: z.array(carried<EdgeCase>('A project near a limit in force')),
      after: z.array(carried<EdgeCase>('A project near a limit tried')),
    }),
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/rehearsals/:id/cancel',
    summary: '取消规则试算',
    open: 'signedIn',
    params: Id,
    response: RehearsalRow,
  }),
  workbook: bytes({
    method: 'GET',
    path: '/rehearsals/:id/workbook.xlsx',
    summary: '规则试算（Excel）',
    open: 'signedIn',
    params: z.object({ id: z.string() }),
    file: '工作簿',
    types: [XLSX],
    refusedWhen: '项目太多，请限定起始年度',
  }),
} as const
