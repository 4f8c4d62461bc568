import type { Stage } from '../approval/approval.ts'
import type { CalendarAnswer, Day } from '../kernel/calendar.ts'
import { dayInShanghai } from '../kernel/calendar.ts'
import { sameValue } from '../kernel/same-value.ts'
import { type Text, text } from '../kernel/text.ts'
import { type ObligationKindId, obligationKinds } from '../obligations/obligation-kinds.ts'
import { obligationsOf } from '../obligations/obligations.ts'
import type { DocumentKind, Project } from '../project.ts'
import { dueDate, isPaused } from '../rulebook/clock.ts'
import type { Pack } from '../rulebook/pack.ts'
import type { ParameterName } from '../rulebook/parameters.ts'
import type { RuleId } from '../rulebook/rulebook.ts'
import type { DatedDuty } from '../rulebook/term.ts'
import type { Route } from '../scope/route.ts'

export const deciderNames = {
  nobody: text('不由本办法决定', 'Not decided here'),
  unit: text('本单位', 'The unit itself'),
  sector: text('行业主管部门', 'The sector authority'),
  construction: text('基本建设审批部门', 'The authority for capital construction'),
  bureau: text('市数据局', 'The bureau'),
  cityGovernment: text('市数据局，报市人民政府同意', 'The bureau with consent of the city government'),
} as const satisfies Record<string, Text>
export type Decider = keyof typeof deciderNames

export const dutyNames = {
  standInPlan: { title: text('先列入年度计划', 'Stand in the annual plan first'), rule: 'W-7.4' },
  file: { title: text('报市数据局备案', 'File with the bureau'), rule: 'W-8.1' },
  fileSectorApproval: { title: text('行业审批后备案', 'File the sector approval'), rule: 'W-9.4' },
  technicalOpinion: { title: text('取得技术审查意见', 'Obtain the technical opinion'), rule: 'W-9.2' },
  submitScheme: { title: text('编报申报方案', 'Submit a scheme'), rule: 'W-10.1' },
  qualifiedCompiler: { title: text('由有资质的机构编制', 'Have it written by a qualified body'), rule: 'W-11.1' },
  bothChapters: {
    title: text('编写共享分析和密码方案', 'Write the sharing chapter and cipher scheme'),
    rule: 'W-13.1',
  },
  consent: { title: text('报市人民政府同意', 'Obtain the city government’s consent'), rule: 'W-14+.a' },
} as const satisfies Record<string, { title: Text; rule: RuleId }>
export type Duty = keyof typeof dutyNames

/** A last day; with ≥ the earliest it can be, where a holiday notice is missing; null where no limit runs. */
export type RoadDay = Day | `≥${Day}` | null

/** A duty of the calendar with its day. */
export interface DueDay {
  readonly kind: ObligationKindId
  readonly day: RoadDay
}

/** What a project meets on its way: who decides, by which papers, with which duties, until when. */
export interface Road {
  readonly route: Route | null
  readonly decider: Decider
  readonly documents: readonly DocumentKind[]
  readonly stages: readonly Stage[]
  readonly duties: readonly Duty[]
  /** last day for the decision */
  readonly decisionDue: RoadDay
  /** last day for the newest correction */
  readonly correctionDue: RoadDay
  /** what else falls due */
  readonly dues: readonly DueDay[]
}
export type Aspect = keyof Road

export const aspectNames: Record<Aspect, Text> = {
  route: text('办理路径', 'Route'),
  decider: text('决定机关', 'Who decides'),
  documents: text('文书', 'Documents'),
  stages: text('申报文件', 'Stages'),
  duties: text('义务', 'Duties'),
  decisionDue: text('审批到期日', 'Decision due'),
  correctionDue: text('补正到期日', 'Correction due'),
  dues: text('到期要办的事', 'What falls due'),
}

type Fixed = Pick<Road, 'decider' | 'documents' | 'duties'>

const scheme: readonly Duty[] = ['standInPlan', 'submitScheme', 'qualifiedCompiler', 'bothChapters']
const nothing: Fixed = { decider: 'nobody', documents: [], duties: [] }
const fixed: Record<Route, Fixed> = {
  outOfScope: nothing,
  classified: nothing,
  capitalConstruction: { decider: 'construction', documents: ['technicalOpinion'], duties: ['technicalOpinion'] },
  sectorApproval: { decider: 'sector', documents: ['filingReceipt'], duties: ['fileSectorApproval'] },
  filing: { decider: 'unit', documents: ['filingReceipt'], duties: ['file'] },
  approval: { decider: 'bureau', documents: ['approvalLetter'], duties: scheme },
  approvalCityGovernment: { decider: 'cityGovernment', documents: ['approvalLetter'], duties: [...scheme, 'consent'] },
}

/** Money on these routes is seen and decided by the bureau. */
export const isCentral = (route: Route | null): boolean => route === 'approval' || route === 'approvalCityGovernment'
/** Routes that a limit divides. */
export const isByAmount = (route: Route | null): boolean => route === 'filing' || isCentral(route)

/** The road of a project as it stands under a pack on a day. `state` is the project as that pack leaves it. */
export function roadOf(route: Route | null, state: Project, pack: Pack, today: Day): Road {
  const { decider, documents, duties } = route ? fixed[route] : nothing
  const filed = route === 'filing' || route === 'sectorApproval'
  return {
    route,
    decider,
    documents,
    stages: isCentral(route) ? stagesOf(state) : [],
    duties: filed && pack.parameters.planBindsFiling ? ['standInPlan', ...duties] : duties,
    decisionDue: isCentral(route) ? decisionDue(state, pack) : null,
    correctionDue: correctionDue(state, pack),
    dues: duesOf(state, pack, today),
  }
}

/** The documents gone through and under way; where none has begun, the usual one of article 10. */
function stagesOf({ approval: { stagesApproved, stage } }: Project): readonly Stage[] {
  const begun = stage && !stagesApproved.includes(stage) ? [...stagesApproved, stage] : stagesApproved
  return begun.length > 0 ? begun : ['implementationPlan']
}

const told = (due: CalendarAnswer<Day | null>): RoadDay =>
  due.known ? due.value : due.atLeast === null ? null : `≥${due.atLeast}`

function decisionDue({ approval: { clock } }: Project, pack: Pack): RoadDay {
  return clock && !isPaused(clock) ? told(dueDate(clock, pack.calendar)) : null
}

function correctionDue({ approval: { corrections } }: Project, pack: Pack): RoadDay {
  const round = corrections.at(-1)
  return round ? told(pack.calendar.addWorkingDays(dayInShanghai(round.at), round.dueDays)) : null
}

/** Open duties apart from the two above. */
const duesOf = (state: Project, pack: Pack, today: Day): readonly DueDay[] =>
  obligationsOf(state, pack, today)
    .filter(({ kind, done }) => !done && kind !== 'approvalTimeLimit' && kind !== 'correction')
    .map(({ kind, due }) => ({ kind, day: told(due) }))

const kinds: readonly DatedDuty[] = Object.values(obligationKinds)
const terms = [...new Set(kinds.map(({ parameter }) => parameter))]

/** Whether a duty that can arise today counts by this parameter. */
export const setsDays = (name: ParameterName): boolean =>
  kinds.some(({ parameter, awaits }) => parameter === name && awaits === undefined)

/** Whether the same duties fall due on the same days under both packs. */
export const sameTerms = (one: Pack, other: Pack): boolean =>
  one.rules === other.rules && terms.every(name => one.parameters[name] === other.parameters[name])

/** In what two roads differ. */
export const differences = (before: Road, after: Road): readonly Aspect[] =>
  (Object.keys(aspectNames) as Aspect[]).filter(aspect => !sameValue(before[aspect], after[aspect]))
