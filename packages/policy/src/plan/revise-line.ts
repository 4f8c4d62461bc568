import { onProject } from '../action.ts'
import { wan } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import { ownerUnit } from '../posts.ts'
import { amountOf, booked } from '../project.ts'
import { LineContent } from './put-line.ts'

/** The unit changes a line it has not submitted yet (article 6). */
export const reviseLine = onProject({
  name: 'plan.reviseLine',
  title: text('修改计划项', 'Revise the line'),
  effect: text('更新计划草稿，修改前的内容留在时间线', 'The draft changes; what it was stays in the timeline'),
  basis: ['W-6.1'],
  by: ownerUnit.clerk,
  from: ['plan.drafting'],
  input: LineContent.omit({ year: true }),
  example: {
    name: '智慧排水平台二期',
    category: 'businessAppSystem',
    nature: 'newBuild',
    amount: wan('1286.5'),
    summary: '建设排水监测与调度系统',
    basis: ['全市排水专项规划'],
  },
  needs: [],
  rules: [],
  told: 'ownUnit',
  starts: project => {
    const { name, category, nature, planLine } = project
    const { summary, basis } = planLine
    return { name, category, nature, amount: amountOf(project, 'planned') ?? null, summary, basis }
  },
  apply: (project, { input, actor, at }) => {
    const revised = {
      ...project,
      name: input.name,
      category: input.category,
      nature: input.nature,
      planLine: { ...project.planLine, summary: input.summary, basis: input.basis },
    }
    return amountOf(project, 'planned') === input.amount ? revised : booked(revised, 'planned', input.amount, at, actor)
  },
})
