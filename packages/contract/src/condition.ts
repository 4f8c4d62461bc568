import type { CityLog, Offer, SubjectKind } from '@zhengheng/policy'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { carried, TextShape } from './shapes.ts'
import { subjectPaths } from './subject-paths.ts'

/** One part of the server: how it is in a sentence, and what it stops; null where all is well. */
export const PartStanding = z.object({
  about: z.string(),
  stops: z.enum(['nothing', 'acts', 'writing', 'service']).nullable(),
  text: TextShape,
})
export type PartStanding = z.output<typeof PartStanding>

/** A subject that is not as the seals have it; what the database knows of it, null where it knows nothing any more. */
export const SetBackSubject = z.object({
  id: z.string(),
  kind: z.enum(Object.keys(subjectPaths) as SubjectKind[]).nullable(),
  /** code of a project */
  code: z.string().nullable(),
  /** name of a project or unit, login of an account */
  name: z.string().nullable(),
  fault: z.enum(['goneSince', 'behindSeal', 'otherThanSealed']),
  /** the first entry it lacks, or the one that is another; of what is gone, how many entries it had */
  no: z.int(),
})
export type SetBackSubject = z.output<typeof SetBackSubject>

const SealNamed = z.object({ no: z.int(), at: z.string() })

/** How the database stands against its seals, and what may be done where something is missing. */
export const SealStanding = z.object({
  /** the newest seal of this database; null before the first */
  last: SealNamed.nullable(),
  /** names of the places that have it */
  places: z.array(z.string()),
  missing: z
    .object({
      /** since when nothing is done */
      since: z.string(),
      /** the newest seal that covers what is missing */
      seal: SealNamed.extend({ hash: z.string() }),
      /** when the last seal was made that the database agrees with; null where there is none */
      agreesUpTo: z.string().nullable(),
      subjects: z.int(),
      acts: z.int(),
      /** the first of the subjects */
      examples: z.array(SetBackSubject),
      /** two administrators have confirmed this very loss, and work goes on within a minute */
      confirmed: z.boolean(),
    })
    .nullable(),
  log: carried<CityLog>('The record of the city: the loss that was reported, and those confirmed'),
  version: z.int(),
  offers: z.array(carried<Offer>('An action with the decision about it')),
})
export type SealStanding = z.output<typeof SealStanding>

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
  seals: endpoint({
    method: 'GET',
    path: '/condition/seals',
    summary: '与封印比较的结果：缺失的办理、报告和确认；只供三员',
    open: 'signedIn',
    watching: true,
    response: SealStanding,
  }),
} as const
