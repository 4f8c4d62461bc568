import type { z } from 'zod'
import { type Context, onProject } from '../action.ts'
import { formatWan, sum, wan } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import { ownerUnit } from '../posts.ts'
import { booked, type Project, signature } from '../project.ts'
import { typed } from '../rulebook/cure.ts'
import { rule } from '../rulebook/rule.ts'
import { FilingInput } from './filing-content.ts'
import { filingTurn } from './filing-turn.ts'
import { filingInPlan, needsFiling } from './rules.ts'
import { tooMuchToFile } from './too-much-to-file.ts'
import { filingForm } from './written-in.ts'

const belowThreshold = rule(
  'W-8.1',
  ['input.amount', 'pack.parameters.approvalThreshold', 'pack.roads.edge.inclusive'],
  ({ input, pack }: Context<Project, z.output<typeof FilingInput>>) => tooMuchToFile(input.amount, pack),
)

const notSplit = rule(
  'W-8+.splitting',
  ['facts.siblings', 'input.amount', 'input.splitting', 'pack.parameters.approvalThreshold'],
  ({ input, pack, facts }: Context<Project, z.output<typeof FilingInput>, 'siblings'>) => {
    const together = sum([input.amount, ...facts.siblings.map(sibling => sibling.amount)])
    if (facts.siblings.length === 0 || together < pack.parameters.approvalThreshold || input.splitting !== '')
      return null
    return {
      text: text(
        '本单位同年小额项目合计达到审批限额，请说明是否为同一项目拆分',
        'The unit’s small projects of the year together reach the limit: say whether they are one project',
      ),
      fact: {
        what: text('同年小额项目', 'Small projects of the year'),
        value: `${facts.siblings.map(({ code, name }) => `${code} ${name}`).join('；')}；合计 ${formatWan(together)} 万元`,
      },
      cure: {
        text: text('请填写“与本单位同年其他小额项目的关系”', 'Fill in how they relate'),
        change: typed({ splitting: '—' }),
      },
    }
  },
)

const amountNamed = rule('M-amount', ['input.amount'], ({ input }: Context<Project, z.output<typeof FilingInput>>) =>
  input.amount === 0
    ? {
        text: text('备案须有总投资', 'A filing names an amount'),
        cure: { text: text('请填写总投资', 'Fill in the amount') },
      }
    : null,
)

/** Below the threshold a unit carries out the project itself and files it with the bureau (article 8). */
export const fileProject = onProject({
  name: 'approval.file',
  title: text('报送备案', 'File the project'),
  effect: text('备案材料送达市数据局', 'The filing reaches the bureau'),
  basis: ['W-8.1', 'W-8+.splitting', 'N-9.2'],
  by: ownerUnit.clerk,
  turn: filingTurn('filing'),
  from: ['plan.drafting', 'plan.listed', 'plan.dropped', 'filing.returned'],
  to: ['filing.submitted'],
  input: FilingInput,
  example: {
    amount: wan(30),
    goals: '更新排水数据报送工具',
    fundSource: '部门预算',
    omFunds: wan(1),
    sharing: '液位数据目录已编制',
    cipher: '使用统一密码服务',
    securityLevel: '二级，已备案',
    splitting: '',
    sectorApproval: '',
  },
  writtenIn: filingForm,
  needs: ['siblings'],
  rules: [needsFiling, filingInPlan],
  inputRules: [amountNamed, belowThreshold, notSplit],
  handsOver: true,
  irreversible: true,
  apply: (project, { input: { amount, ...content }, actor, at }) =>
    booked(
      {
        ...project,
        status: 'filing.submitted',
        approval: { ...project.approval, filing: { kind: 'own', amount, content, at, by: signature(actor) } },
      },
      'applied',
      amount,
      at,
      actor,
    ),
})
