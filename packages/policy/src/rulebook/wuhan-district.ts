import { wan } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import type { Pack } from './pack.ts'
import { wuhanDistrictRules } from './rule-selection.ts'
import { wuhan2021 } from './wuhan-2021.ts'

/** A district of Wuhan by its interpretation of 2024: 20 万元, approvals lapse after two years. */
export const wuhanDistrict: Pack = {
  ...wuhan2021,
  name: 'wuhan-district',
  title: text('武汉市某区政务信息化项目管理办法', 'Measures of a district of Wuhan'),
  from: '2024-03-06',
  rules: wuhanDistrictRules,
  parameters: {
    ...wuhan2021.parameters,
    approvalThreshold: wan(20),
    cityGovernmentThreshold: null,
    approvalValidityMonths: 24,
  },
  basis: { approvalThreshold: 'D-2', approvalValidityMonths: 'D-3', approvalBindsBuildMoney: 'D-4' },
  roads: {
    ...wuhan2021.roads,
    filing: {
      rule: 'D-1',
      deed: text('自行组织实施并备案', 'filing'),
      name: text('自行组织实施，报区政数局备案', 'Filing with the district’s data bureau'),
    },
    approval: {
      rule: 'D-2',
      deed: text('报区政数局审批', 'approval by the district’s data bureau'),
      name: text('报区政数局审批', 'Approval by the district’s data bureau'),
    },
    consent: null,
  },
}
