import { sectionIds } from '@zhengheng/policy'
import { z } from 'zod'
import { Done, endpoint, ProjectCode } from './endpoint.ts'

/** Where people meet: a section of the application, or the case at the bureau. */
export const Place = z.enum([...sectionIds, 'review'])
export type Place = z.output<typeof Place>

/** A page tells so often that it is open. */
export const BEAT_MS = 20_000
/** After so long without a sign of life somebody is no longer there. */
export const PRESENT_FOR_MS = 60_000

export const PresentPerson = z.object({ place: Place, post: z.string(), editing: z.boolean() })
export type PresentPerson = z.output<typeof PresentPerson>

const Present = z.object({ items: z.array(PresentPerson) })

export const presenceApi = {
  look: endpoint({
    method: 'GET',
    path: '/projects/:code/presence',
    summary: '此刻还有谁在看、在填（不算使用）',
    open: 'signedIn',
    watching: true,
    params: ProjectCode,
    response: Present,
  }),
  beat: endpoint({
    method: 'PUT',
    path: '/projects/:code/presence',
    summary: '我在这里（不算使用）',
    open: 'signedIn',
    watching: true,
    params: ProjectCode,
    body: z.strictObject({ place: Place, editing: z.boolean() }),
    response: Present,
  }),
  leave: endpoint({
    method: 'DELETE',
    path: '/projects/:code/presence/:place',
    summary: '我离开了',
    open: 'signedIn',
    watching: true,
    params: ProjectCode.extend({ place: Place }),
    response: Done,
  }),
} as const
