import { type Reader, type Relation, seesWholePlan } from './access.ts'
import { findAction } from './actions.ts'
import type { Approval, Submission } from './approval/approval.ts'
import { withoutFindings } from './approval/settling.ts'
import type { Actor } from './kernel/actor.ts'
import { type AnnualPlan, newPlan } from './plan/annual-plan.ts'
import { type IssuedDocument, newProject, type Project } from './project.ts'
import { type ProjectStatus, undisclosedStatuses } from './project-status.ts'

/** From the widest sight to the narrowest. */
const widest: readonly Relation[] = ['bureau', 'cityGovernment', 'overseer', 'owner', 'sector', 'member']

/** How a person with several ties to a project sees it. */
export const widestRelation = (relations: readonly Relation[]): Relation | undefined =>
  widest.find(relation => relations.includes(relation))

const deliberating: readonly Relation[] = ['bureau', 'cityGovernment', 'overseer']
const deliberates = (relation: Relation): boolean => deliberating.includes(relation)

/** The amount a decision fixes stays inside until the letter is issued. */
export const hidesDecision = (status: string, relation: Relation): boolean =>
  !deliberates(relation) && undisclosedStatuses.includes(status as ProjectStatus)

/** The amount a decision fixes, and what led to it: open to those who weigh it, and to all once the letter is issued. */
export const isOpenTo = (project: Project, relation: Relation): boolean => deliberates(relation) || isSettled(project)

/** Hints name other projects, so what was typed about them is for those who see every project that was sent in. */
const seeingEveryProject: readonly Relation[] = ['bureau', 'overseer']
const seesEveryProject = (relation: Relation): boolean => seeingEveryProject.includes(relation)

/** Acts about a project that leave it with who has it. */
export const leavesInPlace = (action: string): boolean => findAction(action)?.aside === true

/** What was made of a hint, told with the hint to readers who see all its projects; the unit learns it from what follows. */
export const seesHintAnswers = (relation: Relation): boolean => relation !== 'owner' && relation !== 'sector'

const isSettled = (project: Project): boolean =>
  (project.approval.decision ?? project.approval.technical?.issued ?? null) !== null &&
  !undisclosedStatuses.includes(project.status)

/** Whether this reader may read what was typed in an act of the project: what weighs an application, once the letter is issued. */
export function seesInput(project: Project, relation: Relation, action: string): boolean {
  const told = findAction(action)?.told
  return told === 'wholeCity' ? seesEveryProject(relation) : told !== 'whenIssued' || isOpenTo(project, relation)
}

/** Who may read what others tried in vain: the bureau, which keeps the procedure, and the auditors. Everybody reads their own. */
export const seesAllRefusals = ({ roles }: Pick<Actor, 'roles'>): boolean =>
  roles.some(role => role.startsWith('bureau.') || role === 'audit.viewer')

/** The content and files of an application: for its unit and for those who weigh or oversee it. */
export const seesApplication = (relation: Relation): boolean => relation !== 'member'

/** All who see it, for lists that ask the access table. */
export const applicationReaders: readonly Relation[] = widest.filter(seesApplication)

/** An official paper: for those who see the application, and for who was sent a copy. */
export const seesPaper = (document: IssuedDocument, relation: Relation, { unit }: Pick<Actor, 'unit'>): boolean =>
  seesApplication(relation) || (document.copies ?? []).some(({ id }) => id === unit.id)

/** Submissions a reader may open: outside its unit, one counts only once the unit's leader has sent it. */
export function openSubmissions(project: Project, relation: Relation): readonly Submission[] {
  if (!seesApplication(relation)) return []
  const { submissions } = project.approval
  return relation !== 'owner' && project.status === 'application.atUnitLeader' ? submissions.slice(0, -1) : submissions
}

/** Somebody who looks at a state, with what of it decides what is open. */
interface Look<Tie> {
  readonly tie: Tie
  /** the letter is issued: what was weighed inside may be told */
  readonly issued: boolean
}

/** To whom a slice of a state is open. Who is not named sees it as it was before anything began, unless said otherwise. */
interface Slice<Value, Tie, Seen extends Look<Tie>> {
  readonly openTo: readonly Tie[]
  /** open to everybody who sees the subject once the letter is issued */
  readonly whenIssued?: true
  readonly otherwise?: (value: NonNullable<Value>, look: Seen) => Value
}

/** Every slice of a state says to whom it is open: one that is forgotten is a type error, and closed. */
type Slices<State, Tie, Seen extends Look<Tie> = Look<Tie>> = {
  readonly [Name in keyof Required<State>]: Slice<State[Name], Tie, Seen>
}

const isOpen = <Tie>(
  { openTo, whenIssued }: Pick<Slice<unknown, Tie, never>, 'openTo' | 'whenIssued'>,
  look: Look<Tie>,
) => openTo.includes(look.tie) || (whenIssued === true && look.issued)

/** A state as somebody may see it; the same object when all of it is open to them. */
function shown<State extends object, Tie, Seen extends Look<Tie>>(
  slices: Slices<State, Tie, Seen>,
  beginning: State,
  state: State,
  look: Seen,
): State {
  const closed = (Object.keys(state) as (keyof State)[]).filter(name => !slices[name] || !isOpen(slices[name], look))
  if (closed.length === 0) return state
  const others = closed.map(name => {
    const value = state[name]
    const say = slices[name]?.otherwise
    return [name, say && value != null ? say(value, look) : beginning[name]] as const
  })
  const seen = { ...state, ...Object.fromEntries(others) }
  for (const [name, value] of others) if (value === undefined) delete seen[name]
  return seen
}

const toAll = { openTo: widest } as const
/** What is weighed inside, and told once the letter is issued. */
const weighed = { openTo: deliberating, whenIssued: true } as const

const approvalSlices: Slices<Approval, Relation> = {
  stage: toAll,
  stagesApproved: toAll,
  submissions: toAll,
  corrections: { ...weighed, otherwise: withoutFindings },
  opinions: weighed,
  decision: weighed,
  consent: weighed,
  clock: toAll,
  accepted: toAll,
  filing: toAll,
  technical: { ...weighed, otherwise: technical => ({ ...technical, draft: null }) },
}

interface ProjectLook extends Look<Relation> {
  readonly decided: boolean
}

const projectSlices: Slices<Project, Relation, ProjectLook> = {
  id: toAll,
  code: toAll,
  status: toAll,
  name: toAll,
  unit: toAll,
  year: toAll,
  category: toAll,
  nature: toAll,
  ledger: { ...weighed, otherwise: ledger => ledger.filter(({ kind }) => kind !== 'approved') },
  verdict: {
    ...weighed,
    // It was found anew from the approved amount, which its facts would tell.
    otherwise: (verdict, { decided }) =>
      decided ? { ...verdict, reasons: verdict.reasons.map(({ fact: _, ...reason }) => reason) } : verdict,
  },
  pack: toAll,
  planLine: toAll,
  approval: {
    ...weighed,
    otherwise: (approval, look) => shown(approvalSlices, newProject('').approval, approval, look),
  },
  documents: toAll,
  people: toAll,
  happened: toAll,
  stopped: toAll,
  demo: toAll,
  urges: toAll,
  hintAnswers: { openTo: seeingEveryProject },
}

const lookAt = (project: Project, tie: Relation): ProjectLook => ({
  tie,
  issued: isSettled(project),
  decided: project.approval.decision !== null,
})

/** A project as a reader may see it: opinions, decision and approved amount stay inside until the letter is issued. */
export const visibleProject = (whole: Project, relation: Relation): Project =>
  shown(projectSlices, newProject(whole.id), whole, lookAt(whole, relation))

/** Whether a reader may read a value of the project by its path, such as `state.verdict.route`. */
export function seesPath(project: Project, relation: Relation, path: string): boolean {
  const slice = projectSlices[path.split('.')[1] as keyof Project]
  return slice !== undefined && isOpen(slice, lookAt(project, relation))
}

/** An annual plan is looked at by those who argue it, with the lines of all units, and by units for themselves. */
type PlanTie = 'argues' | 'unit'
interface PlanLook extends Look<PlanTie> {
  readonly unit: string
  readonly lines: ReadonlySet<string>
}

const toBoth = { openTo: ['argues', 'unit'] } as const
const toArguing = { openTo: ['argues'] } as const

const planSlices: Slices<AnnualPlan, PlanTie, PlanLook> = {
  id: toBoth,
  status: toBoth,
  year: toBoth,
  window: toBoth,
  ceiling: toBoth,
  submittedUnits: { ...toArguing, otherwise: (units, look) => units.filter(({ unit }) => unit === look.unit) },
  // Even who argues the plan sees no line that the access table does not show them.
  rounds: {
    openTo: [],
    otherwise: (rounds, { lines }) =>
      rounds.map(round => ({ ...round, lines: round.lines.filter(line => lines.has(line.project)) })),
  },
  approval: toBoth,
  notice: toBoth,
  sentBack: toBoth,
  urges: { ...toArguing, otherwise: () => [] },
}

/** An annual plan as a reader may see it: it names only lines they may see, and other units only to those who argue the plan. */
export const visiblePlan = (plan: AnnualPlan, reader: Reader, lines: ReadonlySet<string>): AnnualPlan =>
  shown(planSlices, newPlan(plan.id), plan, {
    tie: seesWholePlan(reader) ? 'argues' : 'unit',
    issued: plan.notice !== null,
    unit: reader.unit.id,
    lines,
  })
