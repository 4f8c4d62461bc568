import { type Relation, seesWholePlan } from './access.ts'
import { findAction } from './actions.ts'
import type { Submission } from './approval/approval.ts'
import { withoutFindings } from './approval/settling.ts'
import type { Actor } from './kernel/actor.ts'
import type { AnnualPlan } from './plan/annual-plan.ts'
import type { IssuedDocument, Project } from './project.ts'
import { type ProjectStatus, undisclosedStatuses } from './project-status.ts'

/** From the widest sight to the narrowest. */
const widest: readonly Relation[] = ['bureau', 'cityGovernment', 'overseer', 'owner', 'sector', 'member']

/** How a person with several ties to a project sees it. */
export const widestRelation = (relations: readonly Relation[]): Relation | undefined =>
  widest.find(relation => relations.includes(relation))

const deliberates = (relation: Relation): boolean => ['bureau', 'cityGovernment', 'overseer'].includes(relation)

/** The amount a decision fixes stays inside until the letter is issued. */
export const hidesDecision = (status: string, relation: Relation): boolean =>
  !deliberates(relation) && undisclosedStatuses.includes(status as ProjectStatus)

/** The amount a decision fixes, and what led to it: open to those who weigh it, and to all once the letter is issued. */
export const isOpenTo = (project: Project, relation: Relation): boolean => deliberates(relation) || isSettled(project)

/** Hints name other projects, so what was typed about them is for those who see every project that was sent in. */
const seesEveryProject = (relation: Relation): boolean => relation === 'bureau' || relation === 'overseer'

/** Acts about a project that leave it with who has it. */
export const leavesInPlace = (action: string): boolean => findAction(action)?.aside === true

/** What was made of a hint, told with the hint to readers who see all its projects; the unit learns it from what follows. */
export const seesHintAnswers = (relation: Relation): boolean => relation !== 'owner' && relation !== 'sector'

const isSettled = (project: Project): boolean =>
  project.approval.decision !== null && !undisclosedStatuses.includes(project.status)

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

/** A project as a reader may see it: opinions, decision and approved amount stay inside until the letter is issued. */
export function visibleProject(whole: Project, relation: Relation): Project {
  const project = whole.hintAnswers && !seesEveryProject(relation) ? withoutHints(whole) : whole
  if (isOpenTo(project, relation)) return project
  const { verdict, approval } = project
  return {
    ...project,
    ledger: project.ledger.filter(line => line.kind !== 'approved'),
    // The verdict was found anew from the approved amount, which its facts would tell.
    verdict:
      verdict && approval.decision
        ? { ...verdict, reasons: verdict.reasons.map(({ fact: _, ...reason }) => reason) }
        : verdict,
    approval: {
      ...approval,
      corrections: withoutFindings(approval.corrections),
      opinions: [],
      decision: null,
      consent: null,
    },
  }
}

const withoutHints = ({ hintAnswers: _, ...project }: Project): Project => project

/** An annual plan as a reader may see it: it names only lines they may see, and other units only to those who argue the plan. */
export function visiblePlan(plan: AnnualPlan, actor: Actor, lines: ReadonlySet<string>): AnnualPlan {
  const argues = seesWholePlan(actor)
  return {
    ...plan,
    submittedUnits: plan.submittedUnits.filter(entry => argues || entry.unit === actor.unit.id),
    ...(plan.urges && { urges: argues ? plan.urges : [] }),
    rounds: plan.rounds.map(round => ({ ...round, lines: round.lines.filter(line => lines.has(line.project)) })),
  }
}
