import type { ActionName } from './actions.ts'
import { type Role, roleNames } from './kernel/actor.ts'
import { dayInShanghai } from './kernel/calendar.ts'
import { type Text, text } from './kernel/text.ts'
import { type KeptDue, keptDue } from './obligations/kept-due.ts'
import { postLabels } from './posts.ts'
import type { Project } from './project.ts'
import { projectSteps } from './project-status.ts'
import { dueDate, isPaused } from './rulebook/clock.ts'
import type { Pack } from './rulebook/pack.ts'
import { leavesInPlace } from './visible.ts'
import { type Waiting, waiting } from './waiting.ts'

/** Something a post has to do: the row behind the inbox. */
export interface Task extends KeptDue {
  /** the post that has to act */
  readonly role: Role
  /** unit it is limited to; null for bodies with one unit */
  readonly unit: string | null
  readonly action: string
  /** ISO instant since when it waits */
  readonly since: string
  readonly paused: boolean
}

/** Roads on which a project is filed, each with the act that does it. */
export const filingRoutes: Readonly<Record<string, ActionName>> = {
  filing: 'approval.file',
  sectorApproval: 'approval.fileSectorApproval',
}

/** The inbox rows of a project, from its state alone. */
export function tasksOf(project: Project, pack: Pack): Task[] {
  const since = sinceWhen(project)
  const clock = project.approval.clock
  const returned = projectSteps[project.status].returned === true
  const due = dueOf(project, pack)
  return (stepOf(project, pack) ?? []).map(([role, action, ofOwner]) => ({
    role,
    unit: ofOwner ? (project.unit?.id ?? null) : null,
    action,
    since,
    ...due,
    // The bureau's clock stands still meanwhile; the term of the notice, which is the unit's, does not.
    paused: !returned && clock !== null && isPaused(clock),
  }))
}

const ownerPosts: Partial<Record<Role, Text>> = {
  'owner.clerk': text('经办人', 'clerk'),
  'owner.leader': text('审核人', 'leader'),
}

/** Who has a task, by body and post. */
export function holderOf({ role, unit }: Pick<Task, 'role' | 'unit'>, project: Pick<Project, 'unit'>): Text {
  if (unit === null) return postLabels[role] ?? roleNames[role]
  const post = ownerPosts[role] ?? roleNames[role]
  return text(`${project.unit?.name ?? ''}${post.zh}`, `${project.unit?.name ?? ''}, ${post.en}`)
}

/** When the newest act was done that moved the project; what is only said about it leaves it with who has it. */
const sinceWhen = ({ people }: Project): string =>
  people.filter(({ action }) => !leavesInPlace(action)).reduce((latest, { at }) => (at > latest ? at : latest), '')

function stepOf(project: Project, { parameters }: Pack): readonly Waiting[] | undefined {
  const step = waiting[project.status]
  const route = project.verdict?.route
  if (project.status === 'plan.listed' && !route) return [['owner.clerk', 'scope.findRoute', true]]
  if (project.status === 'plan.listed' && route && route in filingRoutes)
    return [['owner.clerk', filingRoutes[route] as ActionName, true]]
  if (project.status === 'plan.drafting' && step && route && route in filingRoutes && !parameters.planBindsFiling)
    return [['owner.clerk', filingRoutes[route] as ActionName, true], ...step]
  // Out of scope, or somebody else's procedure: nobody has to act here.
  if (project.status === 'plan.listed' && route !== 'approval' && route !== 'approvalCityGovernment') return undefined
  if (project.status === 'filing.returned' && route === 'sectorApproval')
    return [['owner.clerk', 'approval.fileSectorApproval', true]]
  const reviewed = project.approval.opinions.some(opinion => opinion.submission === project.approval.submissions.length)
  if (project.status === 'application.inReview' && reviewed) return [['bureau.approver', 'approval.decide']]
  return step
}

const NO_LIMIT: KeptDue = { due: null, dueLatest: null }

/** While something was returned, the term of its correction counts; else the clock of the approving department. */
function dueOf({ status, approval: { clock, corrections } }: Project, { calendar }: Pack): KeptDue {
  const round = corrections.at(-1)
  if (projectSteps[status].returned)
    return round ? keptDue(calendar.addWorkingDays(dayInShanghai(round.at), round.dueDays)) : NO_LIMIT
  return clock && !clock.stoppedOn ? keptDue(dueDate(clock, calendar)) : NO_LIMIT
}
