import type { Me } from '@zhengheng/contract'
import { findAction, type Project, type RuleId, roleNames, type Task, type Text, text } from '@zhengheng/policy'
import { endOf } from './phase-states.ts'

/** The one sentence that matters: what happens next, by whom, until when. */
export interface NextStepWords {
  readonly sentence: Text
  readonly who: Text | undefined
  readonly due: string | undefined
  readonly paused: boolean
  readonly basis: readonly RuleId[]
  /** the action when it is this reader's turn */
  readonly mine: string | undefined
}

const resting: Partial<Record<Project['status'], Text>> = {
  approved: text('已批复，审批办理完毕', 'Approved: this chapter is finished'),
  filed: text('已备案，由单位自行组织实施', 'Filed: the unit carries it out itself'),
  'plan.dropped': text(
    '未列入本年度计划，可申请补充列入或待调整',
    'Not in this year’s plan; a supplement may be asked for',
  ),
  'plan.merged': text('已并入其他计划项，由其继续办理', 'Merged into another line, which goes on'),
  'application.refused': text('不予批复，可修改后重新申报', 'Refused; it may be changed and applied for again'),
}

/** @param mine whether a task belongs to this reader */
export function nextStep(project: Project, tasks: readonly Task[], me: Pick<Me, 'roles' | 'unit'>): NextStepWords {
  const argued = project.planLine.opinions.some(({ unit }) => unit === me.unit.id)
  const isMine = (task: Task) =>
    me.roles.includes(task.role) &&
    (task.unit === null || task.unit === me.unit.id) &&
    !(task.action === 'plan.giveOpinion' && argued)
  const task = tasks.find(isMine) ?? tasks[0]
  const action = task && findAction(task.action)
  if (!task || !action) {
    const sentence = endOf(project) ?? resting[project.status] ?? text('目前没有待办事项', 'Nothing is waiting')
    return { sentence, who: undefined, due: undefined, paused: false, basis: [], mine: undefined }
  }
  const { zh, en } = action.title
  const mine = isMine(task)
  const who = roleNames[task.role]
  return {
    sentence: mine
      ? text(`下一步：请您办理“${zh}”`, `Next: you do “${en}”`)
      : text(`下一步：等待${who.zh}“${zh}”`, `Next: ${who.en} does “${en}”`),
    who,
    due: task.due ?? undefined,
    paused: task.paused,
    basis: action.basis,
    mine: mine ? task.action : undefined,
  }
}
