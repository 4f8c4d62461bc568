import { type Actor, actionNamed, newProject, offers, packNamed } from '@zhengheng/policy'

const actor: Actor = {
  account: 'li',
  post: '受理岗',
  unit: { id: 'bureau', name: '市数据局', kind: 'partyGovOrgan' },
  roles: ['bureau.acceptor'],
}
const [offer] = offers([actionNamed('approval.acceptApplication')], {
  state: newProject('p1'),
  actor,
  at: '2026-03-02T01:00:00.000Z',
  today: '2026-03-02',
  pack: packNamed('wuhan-2021'),
  facts: {},
})

export const printed =
  !offer || offer.decision.allowed ? [] : offer.decision.reasons.map(({ text, cure }) => `${text.zh}；${cure?.text.zh}`)
// “受理”要在“待受理、技术审查待受理”环节办理；待进入“待受理、技术审查待受理”后再办
