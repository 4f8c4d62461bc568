import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { TextShape } from './shapes.ts'

/** One part of the server: how it is in a sentence, and what it stops; null where all is well. */
export const PartStanding = z.object({
  about: z.string(),
  stops: z.enum(['nothing', 'acts', 'writing', 'service']).nullable(),
  text: TextShape,
})
export type PartStanding = z.output<typeof PartStanding>

/** How the server itself is. */
export const conditionApi = {
  now: endpoint({
    method: 'GET',
    path: '/condition',
    summary: '系统状况：管理员看到全部，其他人只看到影响办理的',
    open: 'signedIn',
    watching: true,
    response: z.object({ parts: z.array(PartStanding) }),
  }),
} as const
