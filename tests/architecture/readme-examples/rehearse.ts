import { formatWan, packs, parseChange, rehearse, wan } from '@zhengheng/policy'
import { projectAt } from '../../../packages/policy/src/testing/project-at.ts'

// One approved project of 60 万元, with everything that was done to it.
const { city, id } = projectAt('approved', { amount: wan(60) })
const parsed = parseChange('wuhan-2021.approvalThreshold=100万', packs)
const changes = parsed.ok ? [parsed.change] : []
const { moves } = rehearse([city.history(id)], changes)

export const printed = moves.map(
  ({ from, to, projects, amount }) => `${from} → ${to}: ${projects}, ${formatWan(amount)} 万元`,
)
// approval → filing: 1, 60.00 万元
