import { sectionIds } from '@zhengheng/policy'
import { z } from 'zod'
import { Done, endpoint, ProjectCode } from './endpoint.ts'

const Section = z.enum(sectionIds)

/** A section somebody was asked to fill in; ended ones stay to be read. */
export const SectionInvitation = z.object({
  id: z.string(),
  section: Section,
  account: z.string(),
  /** post of the colleague, and of whoever asked */
  post: z.string(),
  by: z.string(),
  at: z.string(),
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
})
export type SectionInvitation = z.output<typeof SectionInvitation>

/** What a colleague was asked to fill in and has not finished. */
export const MyInvitation = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  section: Section,
  by: z.string(),
  at: z.string(),
})
export type MyInvitation = z.output<typeof MyInvitation>

export const Colleague = z.object({ account: z.string(), post: z.string(), login: z.string() })

export const invitationsApi = {
  mine: endpoint({
    method: 'GET',
    path: '/invitations',
    summary: '同事请我填写的部分',
    open: 'signedIn',
    response: z.object({ items: z.array(MyInvitation) }),
  }),
  list: endpoint({
    method: 'GET',
    path: '/projects/:code/invitations',
    summary: '各部分请谁填写过，可以请谁',
    open: 'signedIn',
    params: ProjectCode,
    response: z.object({ items: z.array(SectionInvitation), colleagues: z.array(Colleague) }),
  }),
  invite: endpoint({
    method: 'POST',
    path: '/projects/:code/invitations',
    summary: '邀请同事填写',
    open: 'signedIn',
    params: ProjectCode,
    body: z.strictObject({ account: z.uuid(), sections: z.array(Section).min(1).max(sectionIds.length) }),
    response: Done,
  }),
  takeBack: endpoint({
    method: 'DELETE',
    path: '/projects/:code/invitations/:id',
    summary: '收回邀请，或不再填写',
    open: 'signedIn',
    params: ProjectCode.extend({ id: z.uuid() }),
    response: Done,
  }),
} as const
