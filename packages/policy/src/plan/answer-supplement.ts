import { z } from 'zod'
import { onProject } from '../action.ts'
import { choice, prose } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { cityGovernment } from '../posts.ts'
import { signature } from '../project.ts'
import { planIdOf } from './annual-plan.ts'
import { notOwnLine, notOwnRequest } from './rules.ts'

const answers = { grant: text('同意列入', 'Grant'), refuse: text('不同意', 'Refuse') } as const

/** The city government grants or refuses a supplement (article 7; that it is the city government is 待核). */
export const answerSupplement = onProject({
  name: 'plan.answerSupplement',
  title: text('审批补充列入', 'Answer the supplement'),
  effect: text('同意后项目即列入年度计划，可以申报', 'When granted, the project is in the plan and may apply'),
  basis: ['W-7.5', 'W-7.5+.approver', 'M-four-eyes'],
  by: cityGovernment,
  turn: 'cityGovernment.approver',
  from: ['plan.supplementRequested'],
  to: ['plan.listed', 'plan.dropped'],
  input: z.strictObject({ answer: choice('审批结果', 'Answer', answers), opinion: prose('审批意见', 'Opinion') }),
  example: { answer: 'grant', opinion: '同意列入' },
  needs: [],
  rules: [notOwnRequest, notOwnLine],
  allocates: input => (input.answer === 'grant' ? 'planNotice' : undefined),
  irreversible: true,
  apply: (project, { input, actor, at, allocated }) => {
    const granted = input.answer === 'grant'
    const { supplement } = project.planLine
    return {
      ...project,
      status: granted ? 'plan.listed' : 'plan.dropped',
      planLine: {
        ...project.planLine,
        supplement: supplement && {
          ...supplement,
          answer: { granted, opinion: input.opinion, at, by: signature(actor) },
        },
        listed: granted ? { plan: planIdOf(project.year), notice: allocated.number, at, supplement: true } : null,
        dropped: granted ? null : { reason: input.opinion, at, by: signature(actor) },
      },
    }
  },
})
