import { type Actor, actionNamed, explainDecision, type Facts, newProject, packNamed } from '@zhengheng/policy'

const auditor: Actor = {
  account: 'wang',
  post: '审计岗',
  unit: { id: 'audit', name: '市审计局', kind: 'partyGovOrgan' },
  roles: ['audit.viewer'],
}
const { decision, asked } = explainDecision(actionNamed('approval.acceptApplication'), {
  state: newProject('p1'),
  actor: auditor,
  at: '2026-03-02T01:00:00.000Z',
  today: '2026-03-02',
  pack: packNamed('wuhan-2021'),
  facts: {} as Facts,
  input: undefined,
})

export const printed = [
  String(decision.allowed),
  ...asked.map(({ rule, citation, spoke }) => `${rule}（${citation.zh}）：${spoke ? '不通过' : '通过'}`),
]
// false
// M-post（平台管理规则）：不通过
// M-state（平台管理规则）：不通过
