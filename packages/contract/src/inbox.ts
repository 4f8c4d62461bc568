import { z } from 'zod'
import { Before, endpoint } from './endpoint.ts'
import { InboxItem, StepClock, TimelineEntry } from './shapes.ts'

/** An act of one's own, and where what it was about stands now. */
export const OwnAct = TimelineEntry.extend({
  code: z.string(),
  name: z.string(),
  /** of the project or plan now; null for what has no steps to show */
  status: z.string().nullable(),
  clock: StepClock.nullable(),
})
export type OwnAct = z.output<typeof OwnAct>

/** An official paper somebody is told of without having to act. */
export const PaperTold = z.object({
  /** of the project, or `plan-` and the year */
  code: z.string(),
  name: z.string(),
  unitName: z.string().nullable(),
  kind: z.string(),
  number: z.string(),
  at: z.string(),
  verificationCode: z.string(),
  /** the unit got a copy (抄送); otherwise they had a hand in the case */
  copied: z.boolean(),
})
export type PaperTold = z.output<typeof PaperTold>

const next = z.string().nullable()

/** What waits for somebody, what they did, what they handed over, and what they are told of. */
export const inboxApi = {
  tasks: endpoint({
    method: 'GET',
    path: '/tasks',
    summary: '待办',
    open: 'signedIn',
    query: z.strictObject({ action: z.string().max(60).optional() }),
    response: z.object({ items: z.array(InboxItem), counts: z.record(z.string(), z.int()) }),
  }),
  done: endpoint({
    method: 'GET',
    path: '/tasks/done',
    summary: '已办，新的在前',
    open: 'signedIn',
    query: Before,
    response: z.object({ items: z.array(OwnAct), next }),
  }),
  handedOver: endpoint({
    method: 'GET',
    path: '/tasks/handed-over',
    summary: '我发起的：交由其他单位办理的事项，新的在前',
    open: 'signedIn',
    query: Before,
    response: z.object({ items: z.array(OwnAct), next }),
  }),
  told: endpoint({
    method: 'GET',
    path: '/tasks/told',
    summary: '抄送：无需办理的公文，新的在前',
    open: 'signedIn',
    query: Before,
    response: z.object({ items: z.array(PaperTold), next }),
  }),
} as const
