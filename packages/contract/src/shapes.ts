import {
  type AccessRow,
  type AnnualPlan,
  type ApplicationDraft,
  type Facts,
  type Offer,
  type StepClock as PolicyStepClock,
  type ToldClock as PolicyToldClock,
  type Problem,
  type Project,
  type Reason,
  roles,
  type Submission,
  type Task,
  type Text,
  unitKinds,
} from '@zhengheng/policy'
import { z } from 'zod'
import { SeenVersion } from './endpoint.ts'
import { LineLineage } from './line-lineage.ts'

/** A shape the policy package already defines as a type; described once there, carried here as it is. */
export const carried = <T>(description: string) =>
  z.custom<T>().meta({ type: 'object', additionalProperties: true, description }) as unknown as z.ZodType<T, T>

export const TextShape = z.object({ zh: z.string(), en: z.string() }) satisfies z.ZodType<Text>
export const Unit = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(unitKinds),
  sectorAuthority: z.string().optional(),
  /** rule pack that judges the unit's projects; absent for the city's */
  pack: z.string().optional(),
  /** member of the joint mechanism (联席工作机制) */
  jointMember: z.boolean().optional(),
})
export const Role = z.enum(roles as [string, ...string[]])

export const Me = z.object({
  account: z.string(),
  login: z.string(),
  post: z.string(),
  unit: Unit,
  roles: z.array(Role),
  mode: z.enum(['demo', 'production']),
  today: z.string(),
})
export type Me = z.output<typeof Me>

export const Persona = z.object({
  account: z.string(),
  login: z.string(),
  post: z.string(),
  unit: Unit,
  roles: z.array(Role),
})
export type Persona = z.output<typeof Persona>

export const ToldClock = z.object({
  owedBy: z.enum(['owner', 'approver']),
  light: z.enum(['normal', 'near', 'over', 'paused', 'uncertain', 'none']),
  daysLeft: z.int().nullable(),
  counting: z.enum(['workingDays', 'days', 'months', 'fixedDay']),
  due: z.string().nullable(),
  /** where the holidays of `unpublishedYear` are not entered the day is not settled: some day from `due` to this one */
  dueLatest: z.string().nullable(),
  unpublishedYear: z.int().nullable(),
  startedOn: z.string(),
  pausedSince: z.string().nullable(),
}) satisfies z.ZodType<PolicyToldClock>

/** The clock of the step a matter is in, as its reader sees it: the same in every list, on its page and among the duties. */
export const StepClock = ToldClock.extend({
  /** of the other side, where a return for correction stopped one clock and started the other */
  beside: ToldClock.nullable(),
}) satisfies z.ZodType<PolicyStepClock>
export type StepClock = z.output<typeof StepClock>

export const ProjectRow = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  unitName: z.string(),
  year: z.int(),
  status: z.string(),
  phase: z.string(),
  category: z.string(),
  route: z.string().nullable(),
  planned: z.number().nullable(),
  applied: z.number().nullable(),
  approved: z.number().nullable(),
  amount: z.number().nullable(),
  due: z.string().nullable(),
  clock: StepClock.nullable(),
  changedAt: z.string(),
})
export type ProjectRow = z.output<typeof ProjectRow>

export const TimelineEntry = z.object({
  no: z.int(),
  action: z.string(),
  title: TextShape,
  at: z.string(),
  by: z.string(),
  /** what was typed, as far as the reader may see it */
  input: z.unknown(),
  number: z.string(),
  hash: z.string(),
  pack: z.string(),
})
export type TimelineEntry = z.output<typeof TimelineEntry>

export const ProjectDetail = z.object({
  project: carried<Project>('The project as its reader may see it'),
  version: z.int(),
  relation: z.string(),
  offers: z.array(carried<Offer>('An action with the decision about it')),
  access: z.array(carried<AccessRow>('Who can see it, and why')),
  tasks: z.array(carried<Task>('Who has to act')),
  clock: StepClock.nullable(),
  /** how often who has it was urged at this step, oldest first */
  urged: z.array(z.object({ at: z.string(), by: z.string() })),
  timeline: z.array(TimelineEntry),
  timelineTotal: z.int(),
})
export type ProjectDetail = z.output<typeof ProjectDetail>

export const DraftSection = z.object({
  section: z.string(),
  version: z.int(),
  content: z.record(z.string(), z.unknown()),
  finished: z.boolean(),
  savedAt: z.string().nullable(),
  savedBy: z.string().nullable(),
})
export type DraftSection = z.output<typeof DraftSection>

export const ApplicationDetail = z.object({
  code: z.string(),
  name: z.string(),
  sections: z.array(DraftSection),
  problems: z.array(carried<Problem>('Something to solve before submission')),
  planned: z.number().nullable(),
  editable: z.boolean(),
  submissions: z.array(carried<Submission>('A frozen submission')),
})
export type ApplicationDetail = z.output<typeof ApplicationDetail>

export const FrozenApplication = z.object({
  submission: carried<Submission>('A frozen submission'),
  content: carried<ApplicationDraft>('Its content'),
})
export type FrozenApplication = z.output<typeof FrozenApplication>

export const StoredFile = z.object({
  digest: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  uploadedAt: z.string(),
  uploadedBy: z.string(),
})
export type StoredFile = z.output<typeof StoredFile>

export const InboxItem = ProjectRow.extend({
  action: z.string(),
  since: z.string(),
  /** of several the project may wait with; null where it is the project itself */
  item: z.object({ id: z.string(), title: z.string() }).nullable(),
})
export type InboxItem = z.output<typeof InboxItem>

export const PlanLineRow = ProjectRow.extend({
  opinions: z.array(
    z.object({ unit: z.string(), unitName: z.string(), stance: z.string(), text: z.string(), at: z.string() }),
  ),
  nature: z.string(),
  summary: z.string(),
  lineage: LineLineage,
  version: z.int(),
  offers: z.array(carried<Offer>('An action with the decision about it')),
})
export type PlanLineRow = z.output<typeof PlanLineRow>

export const PlanDetail = z.object({
  plan: carried<AnnualPlan>('The annual plan'),
  version: z.int(),
  offers: z.array(carried<Offer>('An action with the decision about it')),
  lines: z.array(PlanLineRow),
  members: z.array(Unit),
})
export type PlanDetail = z.output<typeof PlanDetail>

export const Notice = z.object({
  subject: z.string(),
  no: z.int(),
  at: z.string(),
  code: z.string(),
  text: TextShape,
  read: z.boolean(),
  /** page below the project to which it leads; null for the project itself */
  place: z.string().nullable(),
})
export type Notice = z.output<typeof Notice>

/** Proof that an act was done: what to keep, quote, and check. */
export const Receipt = z.object({
  requestId: z.string(),
  subject: z.string(),
  code: z.string(),
  no: z.int(),
  action: z.string(),
  title: TextShape,
  at: z.string(),
  hash: z.string(),
  number: z.string(),
  verificationCode: z.string(),
  /** true when this request had been carried out before and nothing happened again */
  repeated: z.boolean(),
})
export type Receipt = z.output<typeof Receipt>

/** One administrator's half of what activates an account: told once, worth nothing without the other half. */
export const Slip = z.object({
  login: z.string(),
  postTitle: z.string(),
  unit: z.string().nullable(),
  half: z.string(),
  /** when the activation ends; null where it waits to be confirmed */
  endsAt: z.string().nullable(),
  /** of the page where the person activates */
  address: z.string(),
})
export type Slip = z.output<typeof Slip>

/** The answer of every derived action route. */
export const ActAnswer = Receipt.extend({
  /** of acts that open accounts: told this once and kept nowhere, so the same act sent again has none */
  slips: z.array(Slip).optional(),
})
export type ActAnswer = z.output<typeof ActAnswer>

/** Body of every derived action route. `input` is checked by the action's own schema. */
export const ActionRequest = z.strictObject({
  input: z.unknown(),
  /** version of the subject the person was looking at */
  seenVersion: SeenVersion,
  /** made by the client once per intended act, so that resending is safe */
  requestId: z.uuid(),
  /** which draft it was written in, where the act has one for each part of the subject; done, it is gone */
  part: z.string().max(400).optional(),
})
export type ActionRequest = z.output<typeof ActionRequest>

/** RFC 9457 problem body; extra members are named by kind. */
export const ProblemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  detailEn: z.string().optional(),
  /** 422: every reason against the act */
  reasons: z.array(carried<Reason>('Why not')).optional(),
  /** 400: fields that are wrong, in dotted paths */
  fields: z.array(z.object({ path: z.string(), code: z.string(), text: TextShape })).optional(),
  /** 409: what happened since the version the person saw */
  changes: z.array(TimelineEntry).optional(),
  version: z.int().optional(),
  /** 409 on drafts: theirs and, where one was saved, the common original */
  theirs: z.record(z.string(), z.unknown()).optional(),
  original: z.record(z.string(), z.unknown()).optional(),
  /** reference to quote when asking for help */
  reference: z.string().optional(),
})
export type ProblemBody = z.output<typeof ProblemBody>

export const VerifiedDocument = z.object({
  found: z.boolean(),
  kind: z.string().nullable(),
  number: z.string().nullable(),
  issuedAt: z.string().nullable(),
  project: z.string().nullable(),
  unit: z.string().nullable(),
  hash: z.string().nullable(),
  /** the act a receipt is about; null for an official paper */
  receipt: z.object({ act: TextShape, code: z.string(), no: z.int() }).nullable(),
  /** the log around the act recomputes to the same hash */
  intact: z.boolean(),
})
export type VerifiedDocument = z.output<typeof VerifiedDocument>

export type { Facts }
