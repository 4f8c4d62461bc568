import { type Text, text } from './kernel/text.ts'

/** The fixed life of a project, as the tracker shows it. */
export const phaseNames = {
  plan: text('计划', 'Plan'),
  application: text('申报', 'Application'),
  approved: text('批复', 'Approval'),
  procurement: text('采购', 'Procurement'),
  construction: text('建设', 'Construction'),
  acceptance: text('验收', 'Acceptance'),
  operation: text('运维', 'Operation'),
  retired: text('停用', 'Retirement'),
} as const satisfies Record<string, Text>
export type Phase = keyof typeof phaseNames
export const phases = Object.keys(phaseNames) as readonly Phase[]

/** Everything there is to say about one step of a project. */
interface ProjectStep {
  readonly name: Text
  readonly phase: Phase
  /** nobody has to act here: the sentence that says so */
  readonly rests?: Text
  /** it goes no further, or only by a new request: how the tracker says so */
  readonly ended?: Text
  /** an application may be started here, or anew */
  readonly opensApplication?: true
  /** nothing more can be done to the project itself */
  readonly terminal?: true
  /** given back to its unit, to be corrected within a term */
  readonly returned?: true
  /** decided inside, not yet told outside */
  readonly undisclosed?: true
}

const steps = {
  new: { name: text('未建立', 'Not yet created'), phase: 'plan' },
  'plan.drafting': { name: text('计划草稿', 'Plan line drafted'), phase: 'plan' },
  'plan.submitted': { name: text('论证中', 'In joint review'), phase: 'plan' },
  'plan.atCityGovernment': { name: text('计划待市政府批准', 'Plan with the city government'), phase: 'plan' },
  'plan.listed': { name: text('已列入计划', 'In the plan'), phase: 'plan', opensApplication: true },
  'plan.dropped': {
    name: text('未列入计划', 'Not in the plan'),
    phase: 'plan',
    rests: text(
      '未列入本年度计划；有明确要求或确属紧急的，单位审核人可申请补充列入',
      'Not in this year’s plan; on instruction or for urgency the unit’s leader may ask for a supplement',
    ),
    ended: text('未列入', 'not taken in'),
  },
  'plan.merged': {
    name: text('已并入其他计划项', 'Merged into another line'),
    phase: 'plan',
    rests: text('已并入其他计划项，由其继续办理', 'Merged into another line, which goes on'),
    ended: text('已并入其他项', 'merged into another'),
    // The merging may still be undone, on the line that took the other in.
    terminal: true,
  },
  'plan.supplementRequested': { name: text('补充列入待批', 'Supplement requested'), phase: 'plan' },
  'application.drafting': { name: text('申报草稿', 'Application drafted'), phase: 'application' },
  'application.atUnitLeader': { name: text('待单位审核', 'With the unit leader'), phase: 'application' },
  'application.submitted': { name: text('待受理', 'To be accepted'), phase: 'application' },
  'application.inReview': { name: text('审查中', 'In review'), phase: 'application' },
  'application.returned': { name: text('待补正', 'To be corrected'), phase: 'application', returned: true },
  'application.atCityGovernment': {
    name: text('待市政府同意', 'With the city government'),
    phase: 'application',
    undisclosed: true,
  },
  'application.decided': { name: text('待印发批复', 'Letter to be issued'), phase: 'application', undisclosed: true },
  'application.refused': {
    name: text('不予批复', 'Refused'),
    phase: 'application',
    rests: text('不予批复，可修改后重新申报', 'Refused; it may be changed and applied for again'),
    ended: text('不予批复', 'refused'),
    opensApplication: true,
  },
  'application.stageApproved': {
    name: text('阶段已批复', 'Stage approved'),
    phase: 'application',
    opensApplication: true,
  },
  'filing.submitted': { name: text('备案待确认', 'Filing to be acknowledged'), phase: 'application' },
  'filing.returned': { name: text('备案待补正', 'Filing to be corrected'), phase: 'application', returned: true },
  'technicalOpinion.submitted': { name: text('技术审查待受理', 'Technical opinion asked for'), phase: 'application' },
  'technicalOpinion.inReview': { name: text('技术审查中', 'In technical review'), phase: 'application' },
  'technicalOpinion.returned': {
    name: text('技术审查待补正', 'Technical request to be corrected'),
    phase: 'application',
    returned: true,
  },
  'technicalOpinion.issued': {
    name: text('技术审查意见已出具', 'Technical opinion issued'),
    phase: 'application',
  },
  'capitalConstruction.approved': {
    name: text('基本建设已批准', 'Construction approved'),
    phase: 'approved',
    rests: text(
      '已随固定资产投资项目批准，按基本建设程序组织实施',
      'Approved with the fixed-asset project and carried out as capital construction',
    ),
  },
  'capitalConstruction.refused': {
    name: text('基本建设未获批准', 'Construction refused'),
    phase: 'application',
    rests: text(
      '固定资产投资项目未获批准；方案调整后可再次报请技术审查，单独建设的重新判定办理路径',
      'The fixed-asset project was refused; ask for an opinion on a changed design, or find the route anew to build alone',
    ),
    ended: text('未获批准', 'refused'),
    opensApplication: true,
  },
  filed: {
    name: text('已备案', 'Filed'),
    phase: 'approved',
    rests: text(
      '已备案，由单位自行组织实施；后续环节暂在线下办理',
      'Filed: the unit carries it out itself; what follows is handled offline for now',
    ),
  },
  approved: {
    name: text('已批复', 'Approved'),
    phase: 'approved',
    rests: text(
      '已批复，审批办理完毕；采购、建设、验收等后续环节暂在线下办理',
      'Approved: this chapter is finished; procurement, construction and acceptance are handled offline for now',
    ),
  },
  lapsed: {
    name: text('批复已失效', 'Approval lapsed'),
    phase: 'approved',
    rests: text(
      '批复期满未开工，已失效；需要建设的，重新申报',
      'The approval lapsed before works began; it may be applied for again',
    ),
    ended: text('已失效', 'lapsed'),
    opensApplication: true,
  },
  withdrawn: {
    name: text('已撤回', 'Withdrawn'),
    phase: 'plan',
    rests: text('计划项已撤回，办理结束', 'The plan line was withdrawn'),
    ended: text('已撤回', 'withdrawn'),
    terminal: true,
  },
  stopped: { name: text('已终止', 'Stopped'), phase: 'plan', ended: text('已终止', 'stopped'), terminal: true },
} as const satisfies Record<string, ProjectStep>
export type ProjectStatus = keyof typeof steps

/** Where a project can stand, in the order of its life. Every name is shown to people, so there are no hidden states. */
export const projectSteps: Readonly<Record<ProjectStatus, ProjectStep>> = steps
export const projectStatuses = Object.keys(steps) as readonly ProjectStatus[]

export const isProjectStatus = (status: string): status is ProjectStatus => Object.hasOwn(steps, status)

export const projectStatusNames = Object.fromEntries(
  projectStatuses.map(status => [status, steps[status].name]),
) as Readonly<Record<ProjectStatus, Text>>

const statusesThat = (holds: (step: ProjectStep) => boolean | undefined): readonly ProjectStatus[] =>
  projectStatuses.filter(status => holds(steps[status]))

export const terminalStatuses = statusesThat(({ terminal }) => terminal)
export const applicationStatuses = statusesThat(({ opensApplication }) => opensApplication)
export const undisclosedStatuses = statusesThat(({ undisclosed }) => undisclosed)

export const phaseOf = (status: ProjectStatus): Phase => steps[status].phase

/** It came where it was to come to, as far as the product goes today. */
export const isSettled = (status: ProjectStatus): boolean =>
  projectSteps[status].rests !== undefined && projectSteps[status].ended === undefined
