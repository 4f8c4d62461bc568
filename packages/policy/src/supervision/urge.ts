import { z } from 'zod'
import { type Context, onProject, type Who } from '../action.ts'
import { type Actor, type Role, roleNames } from '../kernel/actor.ts'
import type { Day } from '../kernel/calendar.ts'
import { choice, optionalProse } from '../kernel/fields.ts'
import { type Text, text } from '../kernel/text.ts'
import { type Project, signature } from '../project.ts'
import { dueDate } from '../rulebook/clock.ts'
import { urgedAlready } from '../rulebook/once-a-day.ts'
import { rule } from '../rulebook/rule.ts'
import { holderOf, type Task, tasksOf } from '../tasks.ts'

type OnProject = Context<Project>

const leads = ({ roles: held }: Actor) => held.includes('leader.viewer')
const isOfBureau = ({ roles: held }: Actor) => held.some(role => role.startsWith('bureau.'))
const isOwner = (project: Project, { roles: held, unit }: Actor) =>
  project.unit?.id === unit.id && held.some(role => role.startsWith('owner.'))

/** Who waits for others to act on a project: its unit, the bureau that handles it, and leaders who supervise. */
const whoWaits: Who<Project> = {
  label: text('申报单位、市数据局各岗和领导', 'the unit, the bureau’s posts and leaders'),
  holds: (project, actor) => leads(actor) || isOfBureau(actor) || isOwner(project, actor),
  concerns: actor => leads(actor) || isOfBureau(actor) || actor.roles.some(role => role.startsWith('owner.')),
}

/** The task a project waits for; at the steps of this act there is one. */
const waitedFor = ({ state, pack }: OnProject): Task | undefined => tasksOf(state, pack)[0]

/** What was urged of the step a project is in, oldest first. */
export const urgesOf = ({ urges = [] }: Pick<Project, 'urges'>, { action, since }: Pick<Task, 'action' | 'since'>) =>
  urges.filter(urge => urge.action === action && urge.at >= since)

/** What says with whom a project is, and until when. */
const whoseTurn = [
  'state.status',
  'state.verdict.route',
  'state.approval.clock.startedOn',
  'state.approval.clock.allowed',
  'state.approval.clock.pauses',
  'state.approval.clock.stoppedOn',
  'state.approval.corrections',
  'state.approval.submissions',
  'state.approval.opinions',
  'state.approval.technical',
  'state.people',
  'state.unit.id',
]

const somebodyElseHasIt = rule('M-urge', [...whoseTurn, 'actor.roles', 'actor.unit.id'], (context: OnProject) => {
  const task = waitedFor(context)
  if (!task)
    return {
      text: text('这一步没有在等待办理的岗位', 'Nobody has to act at this step'),
      fact: { what: text('项目', 'Project'), value: context.state.code },
    }
  const { roles: held, unit } = context.actor
  if (!held.includes(task.role) || (task.unit !== null && task.unit !== unit.id)) return null
  return {
    text: text('正是由您的岗位办理，不用催办', 'It is your own post that has to act'),
    cure: { text: text('请直接办理', 'Do it'), action: task.action },
  }
})

/** A department does not press the government above it. */
const notUpwards = rule('M-urge', [...whoseTurn, 'actor.roles'], (context: OnProject) =>
  waitedFor(context)?.role === 'cityGovernment.approver' && !leads(context.actor)
    ? {
        text: text('正在市人民政府办理，由领导催办', 'It is with the city government: only leaders urge it'),
        cure: { text: text('请向分管领导报告', 'Report to the leader in charge') },
      }
    : null,
)

/** The last day of the bureau's clock, as words; over when that day has passed. */
function bureausTerm({ state, pack, today }: OnProject): {
  readonly over: boolean
  readonly day?: Day
  readonly words: string
} {
  const { clock } = state.approval
  if (!clock || clock.stoppedOn) return { over: false, words: '这一步没有规定时限' }
  const due = dueDate(clock, pack.calendar)
  if (!due.known) return { over: false, words: `${due.unpublishedYear} 年放假安排未公布，到期日待定` }
  if (due.value === null) return { over: false, words: '暂停计时' }
  return { over: due.value < today, day: due.value, words: due.value }
}

/** A unit waits until the bureau's time has run out; among its own posts it may press at once. */
const unitWaitsForTheTerm = rule('M-urge', [...whoseTurn, 'actor.roles', 'today'], (context: OnProject) => {
  const { actor } = context
  const task = waitedFor(context)
  if (!task || task.unit !== null || leads(actor) || isOfBureau(actor)) return null
  const { over, day, words } = bureausTerm(context)
  return over
    ? null
    : {
        text: text('超过办理时限后，申报单位才可以催办', 'A unit may urge once the time limit has passed'),
        fact: { what: text('办理时限', 'Time limit'), value: words },
        ...(day && { cure: { text: text(`${day} 以后仍未办的，可以催办`, `After ${day} it may be urged`) } }),
      }
})

const oncePerDay = rule('M-urge', [...whoseTurn, 'state.urges', 'today'], (context: OnProject) => {
  const task = waitedFor(context)
  const last = task && urgesOf(context.state, task).at(-1)
  return last ? urgedAlready(last, context.today) : null
})

/** Posts that a project may wait for at these steps. */
const urged = {
  'owner.clerk': roleNames['owner.clerk'],
  'owner.leader': roleNames['owner.leader'],
  'bureau.acceptor': roleNames['bureau.acceptor'],
  'bureau.reviewer': roleNames['bureau.reviewer'],
  'bureau.approver': roleNames['bureau.approver'],
  'cityGovernment.approver': roleNames['cityGovernment.approver'],
} as const satisfies Partial<Record<Role, Text>>

const Input = z.strictObject({
  whom: choice('催办对象', 'Whom', urged),
  words: optionalProse('附言', 'Words', { max: 500 }),
})

/** Urging is addressed: who pressed it saw with whom the project is, and it still is. */
const stillWithThem = rule(
  'M-urge',
  [...whoseTurn, 'state.unit.name', 'input.whom'],
  (context: Context<Project, z.output<typeof Input>>) => {
    const task = waitedFor(context)
    if (!task || task.role === context.input.whom) return null
    const now = holderOf(task, context.state)
    return {
      text: text(`现在由${now.zh}办理`, `It is with ${now.en} now`),
      fact: { what: text('您选的是', 'You chose'), value: roleNames[context.input.whom].zh },
      cure: { text: text('请改为催办现在办理的岗位', 'Urge the post that has it now'), field: 'whom' },
    }
  },
)

/** Whoever waits presses those whose turn it is, once a day per matter. The project stays where it is. */
export const urge = onProject({
  name: 'supervision.urge',
  title: text('催办', 'Urge'),
  effect: text(
    '通知现在办理的岗位尽快办理并记录在案，项目环节不变；同一事项每天一次',
    'The post that has to act is told, and it is recorded; the project does not move. Once a day for a matter',
  ),
  basis: ['M-urge'],
  by: whoWaits,
  from: [
    'plan.supplementRequested',
    'application.atUnitLeader',
    'application.submitted',
    'application.inReview',
    'application.returned',
    'application.atCityGovernment',
    'application.decided',
    'filing.submitted',
    'filing.returned',
    'technicalOpinion.submitted',
    'technicalOpinion.inReview',
    'technicalOpinion.returned',
    'technicalOpinion.issued',
  ],
  input: Input,
  example: { whom: 'bureau.reviewer', words: '请尽快办理' },
  needs: [],
  rules: [somebodyElseHasIt, notUpwards, unitWaitsForTheTerm, oncePerDay],
  inputRules: [stillWithThem],
  aside: true,
  starts: (_, [task]) => ({ whom: task?.role }),
  apply: (project, { input, actor, at, pack }) => {
    const [task] = tasksOf(project, pack)
    if (!task) return project
    const { action, role, unit } = task
    return {
      ...project,
      urges: [...(project.urges ?? []), { action, role, unit, words: input.words, at, by: signature(actor) }],
    }
  },
})
