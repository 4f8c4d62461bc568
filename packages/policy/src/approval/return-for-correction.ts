import { z } from 'zod'
import { type Context, onProject } from '../action.ts'
import { line, prose, rows } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { anyOf, bureau } from '../posts.ts'
import { type Project, signature } from '../project.ts'
import { pauseClock } from '../rulebook/clock.ts'
import { typed } from '../rulebook/cure.ts'
import { rule } from '../rulebook/rule.ts'
import { type RuleId, ruleWords } from '../rulebook/rulebook.ts'
import { wuhanArticles } from '../rulebook/wuhan.ts'
import { anchored } from './anchor.ts'
import { sectionChoice } from './section-choice.ts'
import { settledBy, settlements } from './settling.ts'
import { reviewDesk } from './written-in.ts'

const ruleIds = Object.keys(wuhanArticles) as [RuleId, ...RuleId[]]

const Input = z.strictObject({
  items: rows(
    '补正事项',
    'Corrections',
    z.strictObject({
      section: sectionChoice(),
      place: line('位置', 'Place', { hint: text('字段、行号或页码', 'Field, row or page') }),
      text: prose('需要补正的内容', 'What to correct', { max: 500 }),
      rule: z.enum(ruleIds).meta({ label: text('依据', 'Basis'), options: ruleWords(ruleIds), widget: 'choice' }),
      anchor: anchored(),
    }),
  ),
  dueDays: z
    .int()
    .min(1)
    .max(60)
    .default(10)
    .meta({ label: text('补正期限（工作日）', 'Term (working days)'), widget: 'line' }),
  settled: settlements(),
  secondTimeReason: z
    .string()
    .trim()
    .max(500)
    .default('')
    .meta({
      label: text('再次补正的理由', 'Why again'),
      hint: text('第二次及以后退回时必填', 'Required from the second return on'),
      widget: 'prose',
    }),
})

const namedOnce = rule(
  'M-once',
  ['state.approval.corrections', 'input.secondTimeReason'],
  ({ state, input }: Context<Project, z.output<typeof Input>>) =>
    state.approval.corrections.length > 0 && input.secondTimeReason === ''
      ? {
          text: text(
            '补正事项应一次性告知；再次退回须写明理由',
            'Corrections are named at once; a second return needs a reason',
          ),
          fact: { what: text('已退回', 'Returned'), value: `${state.approval.corrections.length} 次` },
          cure: {
            text: text('请填写“再次补正的理由”', 'Fill in “why again”'),
            change: typed({ secondTimeReason: '—' }),
          },
        }
      : null,
)

const returnedOf = ({ status }: Project) =>
  status.startsWith('technicalOpinion.')
    ? ('technicalOpinion.returned' as const)
    : status === 'filing.submitted'
      ? ('filing.returned' as const)
      : ('application.returned' as const)

/** The bureau names every correction at once; the clock pauses until the applicant has answered. */
export const returnForCorrection = onProject({
  name: 'approval.returnForCorrection',
  title: text('退回补正', 'Return for correction'),
  effect: text('发出补正通知书，审批计时暂停', 'A correction notice is sent and the clock pauses'),
  basis: ['W-13.1', 'W-14+.clock'],
  by: anyOf(bureau.acceptor, bureau.reviewer),
  from: [
    'application.submitted',
    'application.inReview',
    'filing.submitted',
    'technicalOpinion.submitted',
    'technicalOpinion.inReview',
  ],
  to: {
    'application.submitted': ['application.returned'],
    'application.inReview': ['application.returned'],
    'filing.submitted': ['filing.returned'],
    'technicalOpinion.submitted': ['technicalOpinion.returned'],
    'technicalOpinion.inReview': ['technicalOpinion.returned'],
  },
  input: Input,
  example: {
    items: [{ section: 'sharing', place: '提供目录', text: '请补充更新频率', rule: 'W-13.1' }],
    dueDays: 10,
    settled: [],
    secondTimeReason: '',
  },
  writtenIn: reviewDesk,
  needs: [],
  rules: [],
  inputRules: [namedOnce],
  handsOver: true,
  allocates: 'correctionNotice',
  irreversible: true,
  apply: (project, { input, actor, at, today, allocated }) => ({
    ...project,
    status: returnedOf(project),
    approval: {
      ...project.approval,
      corrections: [
        ...settledBy(project.approval.corrections, input.settled, { by: signature(actor), at }),
        { number: allocated.number, items: input.items, dueDays: input.dueDays, at, by: signature(actor) },
      ],
      clock:
        project.approval.clock && pauseClock(project.approval.clock, today, text('补正', 'Correction'), 'W-14+.clock'),
    },
    documents: [
      ...project.documents,
      {
        kind: 'correctionNotice',
        number: allocated.number,
        verificationCode: allocated.verificationCode,
        at,
        by: signature(actor),
      },
    ],
  }),
})
