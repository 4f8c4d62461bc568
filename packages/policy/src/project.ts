import type { Approval } from './approval/approval.ts'
import type { Actor, Role, UnitRef } from './kernel/actor.ts'
import { type Ledger, type StandingKind, standingIn } from './kernel/ledger.ts'
import { type Fen, formatWan } from './kernel/money.ts'
import { type Text, text } from './kernel/text.ts'
import type { PlanLine } from './plan/plan-line.ts'
import type { ProjectStatus } from './project-status.ts'
import type { DatedFact } from './rulebook/day-names.ts'
import type { PackRef } from './rulebook/pack-ref.ts'
import { judgingPackName } from './rulebook/packs.ts'
import type { Route, RouteVerdict } from './scope/route.ts'
import type { HintAnswer } from './similarity/hint.ts'

export const categoryNames = {
  egovNetworkPlatform: text('电子政务网络平台', 'E-government network platform'),
  businessAppSystem: text('业务应用信息系统', 'Business application system'),
  infoResourceBase: text('信息资源库', 'Information resource base'),
  securityInfrastructure: text('信息安全基础设施', 'Security infrastructure'),
  egovInfrastructure: text('电子政务基础设施', 'E-government infrastructure'),
  egovStandardSystem: text('电子政务标准化体系', 'E-government standards'),
  supportSystem: text('相关支撑体系', 'Supporting systems'),
} as const satisfies Record<string, Text>
export type ProjectCategory = keyof typeof categoryNames

export const natureNames = {
  newBuild: text('新建', 'New'),
  rebuild: text('改建', 'Rebuilding'),
  extension: text('扩建', 'Extension'),
  upgrade: text('升级', 'Upgrade'),
  operationMaintenance: text('运行维护', 'Operation and maintenance'),
  servicePurchase: text('购买服务', 'Purchase of services'),
} as const satisfies Record<string, Text>
export type ConstructionNature = keyof typeof natureNames

export type DocumentKind =
  | 'approvalLetter'
  | 'refusalLetter'
  | 'filingReceipt'
  | 'correctionNotice'
  | 'technicalOpinion'
export const documentKindNames: Record<DocumentKind, Text> = {
  approvalLetter: text('批复', 'Approval letter'),
  refusalLetter: text('不予批复通知', 'Refusal letter'),
  filingReceipt: text('备案回执', 'Filing receipt'),
  correctionNotice: text('补正通知书', 'Correction notice'),
  technicalOpinion: text('技术审查意见', 'Technical opinion'),
}
/** All official papers, that of the annual plan among them. */
export const paperKindNames: Record<DocumentKind | 'planNotice', Text> = {
  ...documentKindNames,
  planNotice: text('年度计划下达通知', 'Notice of the annual plan'),
}
export type PaperKind = keyof typeof paperKindNames

/** An official paper that exists because an act produced it; the file itself is rendered from state. */
export interface IssuedDocument {
  readonly kind: DocumentKind
  readonly number: string
  readonly verificationCode: string
  readonly at: string
  readonly by: string
  /** units that got a copy (抄送); absent when none did */
  readonly copies?: readonly { readonly id: string; readonly name: string }[]
}

/** Demo data says so, and where it was published. */
export interface DemoSource {
  readonly id: string
  /** where it was published; null for what is made up to show something */
  readonly url: string | null
}

/** Somebody who waits pressed whose turn it was. */
export interface Urge {
  /** the act that was waited for */
  readonly action: string
  /** with whom it was */
  readonly role: Role
  readonly unit: string | null
  readonly words: string
  readonly at: string
  readonly by: string
}

export interface Project {
  readonly id: string
  /** address for life: WH-2026-0187 */
  readonly code: string
  readonly status: ProjectStatus
  readonly name: string
  /** null only before the first act */
  readonly unit: UnitRef | null
  readonly year: number
  readonly category: ProjectCategory
  readonly nature: ConstructionNature
  readonly ledger: Ledger
  readonly verdict: RouteVerdict | null
  /** the rule pack and version its newest act was judged under; the pack stays the one it began with */
  readonly pack: PackRef | null
  readonly planLine: PlanLine
  readonly approval: Approval
  readonly documents: readonly IssuedDocument[]
  /** posts that acted, by what they did last: who is responsible for which step */
  readonly people: readonly {
    readonly action: string
    readonly post: string
    readonly unit: string
    readonly account: string
    readonly at: string
  }[]
  /** what happened on a day of its own, told by acts that name it; absent until there is one */
  readonly happened?: readonly DatedFact[]
  readonly stopped: { readonly reason: string; readonly at: string; readonly by: string } | null
  readonly demo: DemoSource | null
  /** who was pressed to act, for what step, by whom; absent until somebody is */
  readonly urges?: readonly Urge[]
  /** what the bureau made of hints about it; absent until there is one */
  readonly hintAnswers?: readonly HintAnswer[]
}

export const newProject = (id: string): Project => ({
  id,
  code: '',
  status: 'new',
  name: '',
  unit: null,
  year: 0,
  category: 'businessAppSystem',
  nature: 'newBuild',
  ledger: [],
  verdict: null,
  pack: null,
  planLine: { summary: '', basis: [], opinions: [], adjustments: [], listed: null, supplement: null, dropped: null },
  approval: {
    stage: null,
    stagesApproved: [],
    submissions: [],
    corrections: [],
    opinions: [],
    decision: null,
    consent: null,
    clock: null,
    accepted: null,
    filing: null,
  },
  documents: [],
  people: [],
  stopped: null,
  demo: null,
})

/** The amount that holds now for one step of the money chain. */
export const amountOf = (project: Project, kind: StandingKind): Fen | undefined => standingIn(project.ledger, kind)

/** The furthest amount known: approved, else applied for, else planned. */
export const currentAmount = (project: Project): Fen | undefined =>
  amountOf(project, 'approved') ?? amountOf(project, 'applied') ?? amountOf(project, 'planned')

export const routeOf = (project: Project): Route | undefined => project.verdict?.route

export const signature = (actor: Actor): string => `${actor.unit.name}${actor.post}`

/** Adds an amount that holds from now on. */
export const booked = (
  project: Project,
  kind: StandingKind,
  amount: Fen,
  at: string,
  actor: Actor,
  note?: Text,
): Project => ({
  ...project,
  ledger: [...project.ledger, { kind, amount, at, by: signature(actor), ...(note && { note }) }],
})

/** Remembers which post did what, newest per action, and the rules it was judged by. */
export const actedOn = (project: Project, { action, actor, at, pack }: Acted): Project => ({
  ...project,
  // An act on the plan is judged by the city's rules; a project of a district goes on under its own.
  pack: pack.name === judgingPackName(project.pack, project.unit ?? actor.unit) ? pack : project.pack,
  people: [
    ...project.people.filter(person => person.action !== action),
    { action, post: actor.post, unit: actor.unit.name, account: actor.account, at },
  ],
})

interface Acted {
  readonly action: string
  readonly actor: Actor
  readonly at: string
  readonly pack: PackRef
}

export const describedAmount = (amount: Fen | undefined): string =>
  amount === undefined ? '—' : `${formatWan(amount)} 万元`
