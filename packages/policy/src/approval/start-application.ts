import { z } from 'zod'
import { type Context, onProject } from '../action.ts'
import { choice } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { inApprovedPlan } from '../plan/rules.ts'
import { ownerUnit } from '../posts.ts'
import type { Project } from '../project.ts'
import { routeOf } from '../project.ts'
import { applicationStatuses } from '../project-status.ts'
import { rule } from '../rulebook/rule.ts'
import { type Stage, stageNames } from './approval.ts'
import { isApplied, needsApproval } from './rules.ts'

const Input = z.strictObject({
  stage: choice(
    '申报文件',
    'Document',
    stageNames,
    text(
      '已列入计划且深度达到初步设计的，直接编报项目实施方案',
      'With design depth reached, submit the implementation plan',
    ),
  ),
})

/** Which document may follow the stages already approved (article 10). */
export const nextStages = (approved: readonly Stage[]): readonly Stage[] => {
  if (approved.includes('feasibilityStudy')) return ['preliminaryDesign']
  if (approved.includes('proposal')) return ['feasibilityStudy']
  return ['implementationPlan', 'proposal']
}

const inOrder = rule(
  'W-10.1',
  ['state.approval.stagesApproved', 'input.stage'],
  ({ state, input }: Context<Project, z.output<typeof Input>>) => {
    const allowed = nextStages(state.approval.stagesApproved)
    if (allowed.includes(input.stage)) return null
    const names = allowed.map(stage => stageNames[stage].zh).join('或')
    return {
      text: text(`现在应申报${names}`, `Next comes: ${allowed.map(stage => stageNames[stage].en).join(' or ')}`),
      cure: { text: text(`请选择${names}`, 'Choose that document') },
    }
  },
)

/** Begins an application; its sections are drafts until submitted (articles 7, 8, 10). */
export const startApplication = onProject({
  name: 'approval.startApplication',
  title: text('开始申报', 'Start the application'),
  effect: text('建立申报任务清单，可随时保存、分工填写', 'A task list of sections is opened'),
  basis: ['W-8.2', 'W-10.1', 'W-10.2'],
  by: ownerUnit.clerk,
  turn: {
    who: 'owner.clerk',
    at: ['plan.listed', 'application.stageApproved'],
    when: project => project.status !== 'plan.listed' || isApplied(routeOf(project)),
  },
  from: applicationStatuses,
  to: ['application.drafting'],
  explainedIn: ['plan.drafting', 'plan.submitted', 'plan.dropped', 'plan.supplementRequested', 'plan.atCityGovernment'],
  input: Input,
  example: { stage: 'implementationPlan' },
  needs: [],
  rules: [inApprovedPlan, needsApproval],
  inputRules: [inOrder],
  apply: (project, { input }) => ({
    ...project,
    status: 'application.drafting',
    approval: {
      stagesApproved: project.approval.stagesApproved,
      filing: project.approval.filing,
      stage: input.stage,
      submissions: [],
      corrections: [],
      opinions: [],
      decision: null,
      consent: null,
      clock: null,
      accepted: null,
    },
  }),
})
