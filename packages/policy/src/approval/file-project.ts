import type { z } from 'zod'
import { type Context, onProject } from '../kernel/action.ts'
import { formatWan } from '../kernel/money.ts'
import { rule } from '../kernel/rule.ts'
import { text } from '../kernel/text.ts'
import { ownerUnit } from '../posts.ts'
import { booked, type Project, signature } from '../project.ts'
import { FilingInput } from './filing-content.ts'
import { filingInPlan, needsFiling } from './rules.ts'

const belowThreshold = rule('W-8.1', ({ input, pack }: Context<Project, z.output<typeof FilingInput>>) =>
  input.amount < pack.parameters.approvalThreshold
    ? null
    : {
        text: text(
          `总投资达到 ${formatWan(pack.parameters.approvalThreshold)} 万元，应报批而不是备案`,
          'From the threshold on, approval is needed',
        ),
        fact: { what: text('总投资', 'Investment'), value: `${formatWan(input.amount)} 万元` },
        cure: { text: text('请重新判定办理路径', 'Find the route again'), action: 'scope.findRoute' },
      },
)

/** Below the threshold a unit carries out the project itself and files it with the bureau (article 8). */
export const fileProject = onProject({
  name: 'approval.file',
  title: text('报送备案', 'File the project'),
  effect: text('备案材料送达市数据局', 'The filing reaches the bureau'),
  basis: ['W-8.1', 'N-9.2'],
  by: ownerUnit.clerk,
  from: ['plan.drafting', 'plan.listed', 'plan.dropped', 'filing.returned'],
  input: FilingInput,
  needs: [],
  rules: [needsFiling, filingInPlan],
  inputRules: [belowThreshold],
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
