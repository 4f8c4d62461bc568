import type { Me, ProjectDetail } from '@zhengheng/contract'
import {
  findAction,
  holderOf,
  projectSteps,
  type RuleId,
  type Task,
  type Text,
  type ToldClock,
  text,
  titleOfTask,
  waitsFor,
} from '@zhengheng/policy'
import { besideClause, clockClause } from '../ui/clock-words.ts'
import { endOf } from './phase-states.ts'

/** The one sentence that matters: what happens next, by whom, until when. */
export interface NextStepWords {
  readonly sentence: Text
  readonly who: Text | undefined
  /** day since which it is with them */
  readonly since: string | undefined
  /** the time they have, told as past once it is */
  readonly term: Text | undefined
  /** clocks of the matter that are not theirs */
  readonly besides: readonly Text[]
  readonly basis: readonly RuleId[]
  /** the action when it is this reader's turn, and of several items which one first */
  readonly mine: string | undefined
  readonly item?: string | undefined
}

type Seen = Pick<ProjectDetail, 'project' | 'tasks' | 'clock'>

/** What waits first, this reader's own before that of others. */
export function taskAtHand({ tasks }: Pick<Seen, 'tasks'>, me: Pick<Me, 'roles' | 'unit'>) {
  const isMine = (task: Task) => waitsFor(task, me)
  const task = tasks.find(isMine) ?? tasks[0]
  return task && { task, mine: isMine(task) }
}

export function nextStep(seen: Seen, me: Pick<Me, 'roles' | 'unit'>): NextStepWords {
  const { project, clock } = seen
  const at = taskAtHand(seen, me)
  const action = at && findAction(at.task.action)
  if (!at || !action) {
    const sentence =
      endOf(project) ?? projectSteps[project.status].rests ?? text('目前没有待办事项', 'Nothing is waiting')
    return { sentence, who: undefined, since: undefined, term: undefined, besides: [], basis: [], mine: undefined }
  }
  const { task, mine } = at
  const { zh, en } = severalOf(task, seen.tasks)
  const who = holderOf(task, project)
  const clocks: readonly ToldClock[] = clock ? [clock, ...(clock.beside ? [clock.beside] : [])] : []
  const theirs = clocks.find(
    ({ owedBy, pausedSince }) => pausedSince === null && (owedBy === 'owner') === (task.unit !== null),
  )
  return {
    sentence: mine
      ? text(`下一步：请您办理${zh}`, `Next: you do ${en}`)
      : text(`下一步：等待${who.zh}${zh}`, `Next: ${who.en} does ${en}`),
    who,
    since: task.since,
    term: theirs && clockClause(theirs),
    besides: clocks.filter(other => other !== theirs).map(besideClause),
    basis: action.basis,
    mine: mine ? task.action : undefined,
    item: task.item?.id,
  }
}

/** What is to be done, and how many items wait for the same. */
function severalOf(task: Task, tasks: readonly Task[]): Text {
  const { zh, en } = titleOfTask(task)
  const same = tasks.filter(({ action, role }) => action === task.action && role === task.role).length
  return same > 1 ? text(`“${zh}”等 ${same} 项`, `“${en}” and ${same - 1} more`) : text(`“${zh}”`, `“${en}”`)
}
