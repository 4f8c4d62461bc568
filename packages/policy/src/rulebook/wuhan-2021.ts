import { wan } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import type { Pack } from './pack.ts'
import { wuhanRules } from './rule-selection.ts'
import { sanctionLadder } from './sanctions.ts'
import { stateCalendar } from './state-calendar.ts'

/** 武政办〔2021〕91号, municipal level, in force since 2021-08-21. */
export const wuhan2021: Pack = {
  name: 'wuhan-2021',
  version: '1',
  title: text('武汉市政务信息化项目建设管理办法', 'Wuhan measures on government IT projects'),
  from: '2021-08-21',
  currency: 'CNY',
  rules: wuhanRules,
  parameters: {
    approvalThreshold: wan(50),
    backOfficeApprovalThreshold: null,
    cityGovernmentThreshold: wan(3000),
    approvalWorkingDays: 20,
    technicalOpinionWorkingDays: 20,
    correctionWorkingDays: 10,
    planBindsFiling: false,
    approvalValidityMonths: null,
    approvalBindsBuildMoney: true,
    tenderLeastDays: 20,
    contractSigningDays: 30,
    contractFilingWorkingDays: 7,
    contractPublicationWorkingDays: 2,
    annualReportDue: '12-31',
    selfAdjustLimitPercent: 15,
    trialRunLeastMonths: 3,
    acceptanceMonths: 6,
    archiveBindsAcceptance: true,
    selfEvaluationFromMonths: 12,
    selfEvaluationToMonths: 24,
    securityFilingDays: 30,
    securityRenewalMonths: 12,
    sharingBindsOperationMoney: true,
    catalogueBindsOperationMoney: true,
    securityBindsOperationMoney: true,
    rectificationWorkingDays: 30,
  },
  basis: {},
  roads: {
    filing: {
      rule: 'W-8.1',
      deed: text('自行组织实施并备案', 'filing'),
      name: text('自行组织实施，报市数据局备案', 'Filing'),
    },
    approval: {
      rule: 'W-8.2',
      deed: text('报项目审批部门审批', 'approval'),
      name: text('报市数据局审批', 'Approval'),
    },
    backOffice: null,
    edge: { rule: 'W-8.3', inclusive: true },
    consent: {
      rule: 'W-14+.a',
      body: text('市人民政府', 'the city government'),
      name: text('报市数据局审批，批复前报市人民政府同意', 'Approval with consent of the city government'),
    },
  },
  sanctions: sanctionLadder,
  calendar: stateCalendar,
}
