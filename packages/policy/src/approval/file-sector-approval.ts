import type { z } from 'zod'
import { type Context, onProject } from '../action.ts'
import { wan } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import { ownerUnit } from '../posts.ts'
import { booked, type Project, signature } from '../project.ts'
import { typed } from '../rulebook/cure.ts'
import { rule } from '../rulebook/rule.ts'
import { FilingInput } from './filing-content.ts'
import { filingTurn } from './filing-turn.ts'
import { filingInPlan, needsSectorFiling } from './rules.ts'
import { filingForm } from './written-in.ts'

const namesApproval = rule(
  'W-9.3',
  ['input.sectorApproval'],
  ({ input }: Context<Project, z.output<typeof FilingInput>>) =>
    input.sectorApproval !== ''
      ? null
      : {
          text: text('须填写行业主管部门的批准文件', 'The sector authority’s approval is missing'),
          cure: {
            text: text('请填写文件名称和文号', 'Name the paper and its number'),
            change: typed({ sectorApproval: '—' }),
          },
        },
)

/** A school or medical body files what its sector authority approved (article 9). */
export const fileSectorApproval = onProject({
  name: 'approval.fileSectorApproval',
  title: text('报送行业审批备案', 'File the sector approval'),
  effect: text('行业主管部门批准的项目向市数据局备案', 'What the sector authority approved is filed with the bureau'),
  basis: ['W-9.3', 'W-9.4'],
  by: ownerUnit.clerk,
  turn: filingTurn('sectorApproval'),
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
    sectorApproval: '市教育局批复',
  },
  writtenIn: filingForm,
  needs: [],
  rules: [needsSectorFiling, filingInPlan],
  inputRules: [namesApproval],
  handsOver: true,
  irreversible: true,
  apply: (project, { input: { amount, ...content }, actor, at }) =>
    booked(
      {
        ...project,
        status: 'filing.submitted',
        approval: { ...project.approval, filing: { kind: 'sector', amount, content, at, by: signature(actor) } },
      },
      'applied',
      amount,
      at,
      actor,
    ),
})
