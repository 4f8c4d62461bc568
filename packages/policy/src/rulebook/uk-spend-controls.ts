import { workingCalendar } from '../kernel/calendar.ts'
import { yuan } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import type { Pack } from './pack.ts'
import { ukSpendControlRules } from './rule-selection.ts'
import { wuhan2021 } from './wuhan-2021.ts'

/** Bank holidays of England and Wales. */
const bankHolidays = workingCalendar({
  2024: { off: ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'], work: [] },
  2025: { off: ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'], work: [] },
  2026: { off: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'], work: [] },
})

/** Spend controls of the United Kingdom. Parameters whose rule it does not hold are not its own and are not shown. */
export const ukSpendControls: Pack = {
  name: 'uk-spend-controls',
  version: '6',
  title: text('英国数字和技术支出管控', 'UK digital and technology spend controls'),
  from: '2024-02-23',
  currency: 'GBP',
  rules: ukSpendControlRules,
  parameters: {
    ...wuhan2021.parameters,
    approvalThreshold: yuan(100_000),
    backOfficeApprovalThreshold: yuan(1_000_000),
    cityGovernmentThreshold: null,
  },
  basis: { approvalThreshold: 'U-1' },
  roads: {
    filing: {
      rule: 'U-3',
      deed: text('由部门自行决定并列入支出清单', 'the department decides and lists it in its pipeline'),
      name: text('部门自行决定，列入支出清单', 'The department’s own decision, listed in its pipeline'),
    },
    approval: {
      rule: 'U-1',
      deed: text('须经内阁办公室批准', 'approval of the Cabinet Office'),
      name: text('报内阁办公室批准', 'Approval of the Cabinet Office'),
    },
    backOffice: 'U-2',
    edge: { rule: 'U-4', inclusive: false },
    consent: null,
  },
  sanctions: [],
  calendar: bankHolidays,
}
