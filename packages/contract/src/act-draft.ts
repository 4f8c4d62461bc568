import { z } from 'zod'
import { Done, endpoint } from './endpoint.ts'
import { subjectPaths } from './subject-paths.ts'

/** What somebody has written for an act and not yet done. Only that person reads it. */
export const ActDraft = z.object({
  /** 0 and no content: nothing has been kept yet */
  version: z.int(),
  /** as the form holds it: possibly half, judged only when the act is done */
  content: z.record(z.string(), z.unknown()).nullable(),
  savedAt: z.string().nullable(),
})
export type ActDraft = z.output<typeof ActDraft>

const Params = z.object({
  on: z.enum(Object.keys(subjectPaths) as (keyof typeof subjectPaths)[]),
  /** the code of a project or `new`, a year, the name of a pack */
  subject: z.string().max(60),
  action: z.string().max(60),
})
/** Tells drafts of the same act on the same subject apart, such as the lines that are to be merged. */
const Query = z.strictObject({ part: z.string().max(400).optional() })

export const actDraftApi = {
  read: endpoint({
    method: 'GET',
    path: '/drafts/:on/:subject/:action',
    summary: '我为一项办理写下的内容',
    open: 'signedIn',
    params: Params,
    query: Query,
    response: ActDraft,
  }),
  keep: endpoint({
    method: 'PUT',
    path: '/drafts/:on/:subject/:action',
    summary: '保存我为一项办理写下的内容',
    open: 'signedIn',
    versioned: true,
    params: Params,
    query: Query,
    body: z.strictObject({ content: z.record(z.string().max(60), z.unknown()) }),
    response: ActDraft,
  }),
  drop: endpoint({
    method: 'DELETE',
    path: '/drafts/:on/:subject/:action',
    summary: '清除我为一项办理写下的内容',
    open: 'signedIn',
    params: Params,
    query: Query,
    response: Done,
  }),
} as const
