import type { Turn } from './action.ts'
import { type Action, actionsOn, findAction } from './actions.ts'
import { type Item, titleOfAct } from './item.ts'
import { type Role, roleNames } from './kernel/actor.ts'
import { dayInShanghai } from './kernel/calendar.ts'
import { type Text, text } from './kernel/text.ts'
import { type KeptDue, keptDue } from './obligations/kept-due.ts'
import type { AnnualPlan } from './plan/annual-plan.ts'
import { postLabels } from './posts.ts'
import { newProject, type Project } from './project.ts'
import { type ProjectStatus, projectSteps } from './project-status.ts'
import { dueDate, isPaused } from './rulebook/clock.ts'
import type { Pack } from './rulebook/pack.ts'
import { packNamed } from './rulebook/packs.ts'
import { leavesInPlace } from './visible.ts'

/** Something a post has to do: the row behind the inbox. */
export interface Task extends KeptDue {
  /** the post that has to act */
  readonly role: Role
  /** unit it is limited to; null for bodies with one unit */
  readonly unit: string | null
  readonly action: string
  /** the item it is about, where it is not the whole project */
  readonly item?: Pick<Item, 'id' | 'title'>
  /** ISO instant since when it waits */
  readonly since: string
  readonly paused: boolean
  /** the round of its year in which it waits; null: whichever */
  readonly round: 'open' | 'over' | null
  /** units that have done their part, where each of several has one */
  readonly notFor: readonly string[]
}

/** Who has something to do: the post, the unit it is limited to, and whoever has not yet done their part. */
export const waitsFor = (task: Pick<Task, 'role' | 'unit' | 'notFor'>, { roles, unit }: Holder): boolean =>
  roles.includes(task.role) && (task.unit === null || task.unit === unit.id) && !task.notFor.includes(unit.id)

interface Holder {
  readonly roles: readonly string[]
  readonly unit: { readonly id: string }
}

/** What waits in a round that is over, or is not. */
export const tasksIn = (tasks: readonly Task[], roundIsOver: boolean): readonly Task[] =>
  tasks.filter(({ round }) => round === null || round === (roundIsOver ? 'over' : 'open'))

/** What the form of an act begins with. */
export const startOf = (action: string, state: Project | AnnualPlan, tasks: readonly Task[], item?: string) =>
  findAction(action)?.starts?.(state, tasks, item) ?? {}

/** The turns an act gives: of a post at each of its steps, or where it says so itself. */
const turnOf = ({ turn, from }: Action): Turn | undefined =>
  typeof turn === 'string' ? { who: turn, at: from as readonly ProjectStatus[] } : turn

interface Waiting {
  readonly action: Action
  readonly turn: Turn
  readonly item?: Item
}

const turnsByStatus = new Map<ProjectStatus, readonly Waiting[]>()

/** The turns of a step: first those of acts on projects, then those on plans, last those of a round that is over. */
function turnsAt(status: ProjectStatus): readonly Waiting[] {
  const known = turnsByStatus.get(status)
  if (known) return known
  const turns = [...actionsOn('project'), ...actionsOn('plan')]
    .flatMap(action => {
      const turn = turnOf(action)
      return turn?.at.includes(status) ? [{ action, turn }] : []
    })
    .toSorted((a, b) => Number(a.turn.round === 'over') - Number(b.turn.round === 'over'))
  turnsByStatus.set(status, turns)
  return turns
}

/** The acts a project waits for, on an item for each that waits. */
const waitingIn = (project: Project, pack: Pack): readonly Waiting[] =>
  turnsAt(project.status).flatMap(({ action, turn }) => {
    if (!(turn.when?.(project, pack) ?? true)) return []
    if (!action.item) return [{ action, turn }]
    const { kind, from } = action.item
    return kind.of(project).flatMap(item => (from.includes(item.status) ? [{ action, turn, item }] : []))
  })

/** The posts a step waits for, for lists that know no more than the step. */
export const rolesWaitingIn = (status: ProjectStatus): readonly Role[] => [
  ...new Set(waitingIn({ ...newProject(''), status }, packNamed('wuhan-2021')).map(({ turn }) => turn.who)),
]

/** The inbox rows of a project, from its state alone. */
export function tasksOf(project: Project, pack: Pack): Task[] {
  const since = sinceWhen(project)
  const clock = project.approval.clock
  const returned = projectSteps[project.status].returned === true
  const due = dueOf(project, pack)
  return waitingIn(project, pack).map(({ action, turn, item }) => ({
    role: turn.who,
    unit: turn.who.startsWith('owner.') ? (project.unit?.id ?? null) : null,
    action: action.name,
    ...(item && { item: { id: item.id, title: item.title } }),
    since: item?.since ?? since,
    ...(item ? NO_LIMIT : due),
    // The bureau's clock stands still meanwhile; the term of the notice, which is the unit's, does not.
    paused: !item && !returned && clock !== null && isPaused(clock),
    round: turn.round ?? null,
    notFor: turn.doneBy?.(project) ?? [],
  }))
}

const ownerPosts: Partial<Record<Role, Text>> = {
  'owner.clerk': text('经办人', 'clerk'),
  'owner.leader': text('审核人', 'leader'),
}

/** What a task asks for, with the item it is about. */
export const titleOfTask = ({ action, item }: Pick<Task, 'action' | 'item'>): Text => {
  const found = findAction(action)
  return found ? titleOfAct(found, item?.id) : text(action, action)
}

/** Who has a task, by body and post. */
export function holderOf({ role, unit }: Pick<Task, 'role' | 'unit'>, project: Pick<Project, 'unit'>): Text {
  if (unit === null) return postLabels[role] ?? roleNames[role]
  const post = ownerPosts[role] ?? roleNames[role]
  return text(`${project.unit?.name ?? ''}${post.zh}`, `${project.unit?.name ?? ''}, ${post.en}`)
}

/** When the newest act was done that moved the project; what is only said about it leaves it with who has it. */
const sinceWhen = ({ people }: Project): string =>
  people
    .filter(({ action }) => !leavesInPlace(action) && !findAction(action)?.item)
    .reduce((latest, { at }) => (at > latest ? at : latest), '')

const NO_LIMIT: KeptDue = { due: null, dueLatest: null }

/** While something was returned, the term of its correction counts; else the clock of the approving department. */
function dueOf({ status, approval: { clock, corrections } }: Project, { calendar }: Pack): KeptDue {
  const round = corrections.at(-1)
  if (projectSteps[status].returned)
    return round ? keptDue(calendar.addWorkingDays(dayInShanghai(round.at), round.dueDays)) : NO_LIMIT
  return clock && !clock.stoppedOn ? keptDue(dueDate(clock, calendar)) : NO_LIMIT
}
