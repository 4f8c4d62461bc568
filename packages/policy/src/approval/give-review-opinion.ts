import { z } from 'zod'
import { onProject } from '../action.ts'
import { choice, money, prose } from '../kernel/fields.ts'
import { wan } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import { bureau } from '../posts.ts'
import { signature } from '../project.ts'
import { findingNames } from './approval.ts'
import { reviewItemIds } from './review-checklist.ts'
import { isReviewed, notOwnApplication } from './rules.ts'
import { settledBy, settlements } from './settling.ts'
import { reviewDesk } from './written-in.ts'

/** A reviewer's opinion on the submission at hand, built from the checklist. A reviewer's later one replaces the earlier. */
export const giveReviewOpinion = onProject({
  name: 'approval.giveOpinion',
  title: text('提出审核意见', 'Give the reviewer’s opinion'),
  effect: text('记录检查结果和审核结论，供审批', 'The checklist and conclusion go to the approver'),
  basis: ['W-13.3', 'W-12.1', 'W-11.2', 'M-four-eyes'],
  by: bureau.reviewer,
  turn: { who: 'bureau.reviewer', at: ['application.inReview'], when: project => !isReviewed(project) },
  from: ['application.inReview'],
  input: z.strictObject({
    checklist: z
      .array(
        z.strictObject({
          item: z.enum(reviewItemIds),
          finding: choice('结果', 'Finding', findingNames),
          note: z.string().trim().max(500).default(''),
        }),
      )
      .max(50)
      .meta({ label: text('检查表', 'Checklist'), widget: 'rows' }),
    conclusion: choice('结论', 'Conclusion', {
      approve: text('建议批复', 'Approve'),
      refuse: text('建议不予批复', 'Refuse'),
    }),
    suggestedAmount: money('建议核定投资', 'Suggested amount'),
    text: prose('审核意见', 'Opinion'),
    settled: settlements(),
  }),
  example: {
    checklist: reviewItemIds.map(item => ({ item, finding: 'conform' as const, note: '' })),
    conclusion: 'approve',
    suggestedAmount: wan('1286.5'),
    text: '内容符合业务需求',
    settled: [],
  },
  needs: [],
  writtenIn: reviewDesk,
  rules: [notOwnApplication],
  told: 'whenIssued',
  apply: (project, { input: { settled, ...input }, actor, at }) => ({
    ...project,
    approval: {
      ...project.approval,
      corrections: settledBy(project.approval.corrections, settled, { by: signature(actor), at }),
      opinions: [
        ...project.approval.opinions.filter(
          opinion => opinion.submission !== project.approval.submissions.length || opinion.account !== actor.account,
        ),
        { ...input, submission: project.approval.submissions.length, account: actor.account, at, by: signature(actor) },
      ],
    },
  }),
})
