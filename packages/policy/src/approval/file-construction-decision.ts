import { z } from 'zod'
import { type Context, onProject } from '../action.ts'
import { choice, day, line, money, optionalProse, papers } from '../kernel/fields.ts'
import { formatWan, wan, ZERO } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import { ownerUnit } from '../posts.ts'
import { booked, type Project, signature } from '../project.ts'
import { typed } from '../rulebook/cure.ts'
import { rule } from '../rulebook/rule.ts'
import { needsTechnicalOpinion } from './rules.ts'

const Input = z.strictObject({
  result: choice('基本建设审批结果', 'What the authority decided', {
    approved: text('批准', 'Approved'),
    refused: text('不予批准', 'Refused'),
  }),
  authority: line('批准机关', 'Authority'),
  number: line('文号', 'Number', { max: 60 }),
  on: day('文件日期', 'Day of the paper'),
  amount: money('批准的信息化部分投资', 'Approved investment in the IT part', text('不予批准时填 0', '0 when refused')),
  note: optionalProse('说明', 'Note', { max: 500 }),
  papers: papers('批准或者不予批准的文件', 'The paper itself', {
    decision: { title: text('批准或者不予批准的文件', 'The paper of the authority'), required: false },
  }),
})
type Told = Context<Project, z.output<typeof Input>>

const dayHasCome = rule('M-state', ['input.on', 'today'], ({ input, today }: Told) =>
  input.on <= today
    ? null
    : {
        text: text('文件日期还没有到', 'The day of the paper has not come'),
        fact: { what: text('文件日期', 'Day of the paper'), value: input.on },
        cure: { text: text('请核对文件日期', 'Check the day'), field: 'on', change: typed({ on: today }) },
      },
)

const amountFits = rule('M-amount', ['input.result', 'input.amount'], ({ input }: Told) =>
  (input.result === 'approved') === input.amount > 0
    ? null
    : {
        text: text(
          '批准的须填写信息化部分投资，不予批准的填 0',
          'An approval names the investment in the IT part, a refusal none',
        ),
        cure: {
          text: text('请核对金额', 'Check the amount'),
          field: 'amount',
          change: typed({ amount: input.result === 'approved' ? wan(1) : ZERO }),
        },
      },
)

/** What the bureau gave its opinion on is what may be approved: more of it is asked about anew. */
const withinReviewed = rule(
  'M-amount',
  ['state.approval.technical.requests', 'input.amount'],
  ({ state, input }: Told) => {
    const reviewed = state.approval.technical?.requests.at(-1)?.amount ?? ZERO
    return input.amount <= reviewed
      ? null
      : {
          text: text('批准的信息化部分投资超过经技术审查的投资', 'More is approved than the opinion was given on'),
          fact: { what: text('经审查的投资', 'Reviewed'), value: `${formatWan(reviewed)} 万元` },
          cure: {
            text: text(
              '请核对金额；方案确已扩大的，先按新方案报请技术审查',
              'Check it; a larger design is reviewed first',
            ),
            action: 'approval.askTechnicalOpinion',
            change: typed({ amount: reviewed }),
          },
        }
  },
)

/** The unit tells the bureau what the authority for the construction decided: by which paper, and on which day (article 9). */
export const fileConstructionDecision = onProject({
  name: 'approval.fileConstructionDecision',
  title: text('报送基本建设审批结果', 'File what the authority decided'),
  effect: text('登记批准或不予批准的文件，本项目按基本建设管理', 'The paper of the authority goes on record'),
  basis: ['W-9.1', 'W-9.2'],
  by: ownerUnit.clerk,
  turn: {
    who: 'owner.clerk',
    at: ['technicalOpinion.issued'],
    when: ({ approval }) => approval.technical?.issued?.conclusion !== 'unfit',
  },
  from: ['technicalOpinion.issued'],
  to: ['capitalConstruction.approved', 'capitalConstruction.refused'],
  input: Input,
  example: {
    result: 'approved',
    authority: '市发展和改革委员会',
    number: '武发改审批〔2026〕1号',
    on: '2026-03-02',
    amount: wan('860.5'),
    note: '',
    papers: [],
  },
  needs: [],
  rules: [needsTechnicalOpinion],
  inputRules: [dayHasCome, amountFits, withinReviewed],
  irreversible: true,
  starts: ({ approval }) => ({ authority: approval.technical?.requests.at(-1)?.authority ?? '' }),
  apply(project, { input: { amount, ...decision }, actor, at }) {
    const { technical } = project.approval
    const approved = decision.result === 'approved'
    const filed: Project = {
      ...project,
      status: approved ? 'capitalConstruction.approved' : 'capitalConstruction.refused',
      approval: {
        ...project.approval,
        ...(technical && { technical: { ...technical, construction: { ...decision, at, by: signature(actor) } } }),
      },
    }
    return approved ? booked(filed, 'approved', amount, at, actor) : filed
  },
})
