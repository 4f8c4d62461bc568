import { z } from 'zod'
import { onRules } from '../action.ts'
import { prose } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { administration, anyOf } from '../posts.ts'
import { signature } from '../project.ts'

/** The proposal comes to nothing: declined by the second administrator, or taken back by the first. */
export const declineAmendment = onRules({
  name: 'supervision.declineAmendment',
  title: text('退回或撤回修订', 'Decline or take back the amendment'),
  effect: text('现行规则和放假安排不变', 'Rules and calendar stay as they are'),
  basis: ['M-four-eyes'],
  by: anyOf(administration.security, administration.system),
  from: ['proposed'],
  to: ['settled'],
  input: z.strictObject({ answer: prose('理由', 'Reason', { max: 500 }) }),
  example: { answer: '暂不修订' },
  needs: [],
  rules: [],
  apply: (rules, { input, actor }) => ({
    ...rules,
    status: 'settled',
    proposal: null,
    declined: rules.proposal
      ? [...rules.declined, { ...rules.proposal, answer: input.answer, declinedBy: signature(actor) }]
      : rules.declined,
  }),
})
