import type { z } from 'zod'
import { type Context, onProject } from '../action.ts'
import { wan } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import { ownerUnit } from '../posts.ts'
import { booked, type Project, routeOf, signature } from '../project.ts'
import { resumeClock } from '../rulebook/clock.ts'
import { typed } from '../rulebook/cure.ts'
import { rule } from '../rulebook/rule.ts'
import { answeredBy, everyItemAnswered } from './correction-answers.ts'
import { needsTechnicalOpinion } from './rules.ts'
import { RequestInput, requestSlots } from './technical-opinion.ts'
import { filingForm } from './written-in.ts'

type Asked = Context<Project, z.output<typeof RequestInput>>

const slots = Object.entries(requestSlots) as [
  keyof typeof requestSlots,
  (typeof requestSlots)[keyof typeof requestSlots],
][]
const missingIn = ({ papers }: Asked['input']) =>
  slots.filter(([slot, { required }]) => required && !papers.some(paper => paper.slot === slot))

const papersThere = rule('M-complete', ['input.papers'], ({ input }: Asked) => {
  const missing = missingIn(input)
  return missing.length === 0
    ? null
    : {
        text: text(`还缺 ${missing.length} 份所依据的材料`, `${missing.length} of the papers are missing`),
        fact: { what: text('缺少', 'Missing'), value: missing.map(([, { title }]) => title.zh).join('、') },
        cure: {
          text: text('请逐项上传', 'Upload each of them'),
          field: 'papers',
          change: typed({
            papers: [...input.papers, ...missing.map(([slot]) => ({ slot, digest: '0'.repeat(64), name: '—' }))],
          }),
        },
      }
})

const amountNamed = rule('M-amount', ['input.amount'], ({ input }: Asked) =>
  input.amount === 0
    ? {
        text: text('须填写信息化部分投资', 'The investment in the IT part is missing'),
        cure: { text: text('请填写信息化部分投资', 'Fill in the amount'), change: typed({ amount: wan(1) }) },
      }
    : null,
)

/** What is built with a fixed-asset project is judged by the bureau before its authority approves it (article 9). */
export const askTechnicalOpinion = onProject({
  name: 'approval.askTechnicalOpinion',
  title: text('报请技术审查', 'Ask for the technical opinion'),
  effect: text('材料送达市数据局，由其出具技术审查意见', 'The request reaches the bureau, which gives its opinion'),
  basis: ['W-9.1', 'W-9.2', 'W-12.1', 'W-12.2', 'W-13.1'],
  by: ownerUnit.clerk,
  turn: {
    who: 'owner.clerk',
    at: ['plan.drafting', 'plan.listed', 'technicalOpinion.returned', 'technicalOpinion.issued'],
    when: project =>
      project.status === 'technicalOpinion.issued'
        ? project.approval.technical?.issued?.conclusion === 'unfit'
        : routeOf(project) === 'capitalConstruction',
  },
  from: [
    'plan.drafting',
    'plan.listed',
    'plan.dropped',
    'technicalOpinion.returned',
    'technicalOpinion.issued',
    'capitalConstruction.refused',
  ],
  to: {
    'plan.drafting': ['technicalOpinion.submitted'],
    'plan.listed': ['technicalOpinion.submitted'],
    'plan.dropped': ['technicalOpinion.submitted'],
    'technicalOpinion.returned': ['technicalOpinion.submitted', 'technicalOpinion.inReview'],
    'technicalOpinion.issued': ['technicalOpinion.submitted'],
    'capitalConstruction.refused': ['technicalOpinion.submitted'],
  },
  input: RequestInput,
  example: {
    construction: '市民之家改扩建工程',
    constructionCode: '',
    authority: '市发展和改革委员会',
    amount: wan('860.5'),
    content: '随土建同步建设排队叫号和会议管理系统',
    newInfrastructure: 'none',
    platforms: '部署在武汉云，使用统一身份认证',
    sharing: '办件数据按目录共享',
    cipher: '使用统一密码服务',
    papers: (['construction', 'design', 'budget'] as const).map(slot => ({
      slot,
      digest: 'a'.repeat(64),
      name: `${requestSlots[slot].title.zh}.pdf`,
    })),
    answers: [],
  },
  writtenIn: filingForm,
  needs: [],
  rules: [needsTechnicalOpinion],
  inputRules: [papersThere, amountNamed, everyItemAnswered],
  handsOver: true,
  irreversible: true,
  apply(project, { input: { answers, ...content }, actor, at, today }) {
    const { approval } = project
    const request = { ...content, at, by: signature(actor) }
    const corrects = project.status === 'technicalOpinion.returned'
    const resumed = corrects
      ? {
          corrections: answeredBy(approval.corrections, answers, { answeredAt: at }),
          clock: approval.clock && resumeClock(approval.clock, today),
          accepted: approval.accepted,
        }
      : { corrections: [], clock: null, accepted: null }
    const requests = corrects ? [...(approval.technical?.requests ?? []), request] : [request]
    return booked(
      {
        ...project,
        status: resumed.accepted ? 'technicalOpinion.inReview' : 'technicalOpinion.submitted',
        approval: {
          ...approval,
          ...resumed,
          filing: null,
          technical: { requests, draft: null, issued: null, construction: null },
        },
      },
      'applied',
      content.amount,
      at,
      actor,
    )
  },
})
