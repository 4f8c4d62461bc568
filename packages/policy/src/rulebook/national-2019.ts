import { ZERO } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import type { Pack } from './pack.ts'
import { national2019Rules } from './rule-selection.ts'
import { wuhan2021 } from './wuhan-2021.ts'

/** 国办发〔2019〕57号: no amount is too small for approval, and no limit sends it higher. */
export const national2019: Pack = {
  ...wuhan2021,
  name: 'national-2019',
  title: text('国家政务信息化项目建设管理办法', 'National measures on government IT projects'),
  from: '2020-02-01',
  rules: national2019Rules,
  parameters: { ...wuhan2021.parameters, approvalThreshold: ZERO, cityGovernmentThreshold: null },
  basis: { approvalThreshold: 'N-7.1', annualReportDue: 'N-20.1', approvalBindsBuildMoney: 'N-22.1' },
  roads: {
    ...wuhan2021.roads,
    approval: {
      rule: 'N-7.1',
      deed: text('报项目审批部门审批', 'approval'),
      name: text('报项目审批部门审批', 'Approval'),
    },
    filing: {
      rule: 'N-9.1',
      deed: text('由本部门审批并报备案', 'approved by the department itself and filed'),
      name: text('由本部门审批，报发展改革部门备案', 'Approved by the department, filed with the reform authority'),
    },
    edge: { rule: 'N-7.1', inclusive: true },
    consent: null,
  },
}
