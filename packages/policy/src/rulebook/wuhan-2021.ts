import { workingCalendar } from '../kernel/calendar.ts'
import { wan } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import type { Pack } from './pack.ts'

/** 武政办〔2021〕91号, municipal level, in force since 2021-08-21. */
export const wuhan2021: Pack = {
  name: 'wuhan-2021',
  version: '1',
  title: text('武汉市政务信息化项目建设管理办法', 'Wuhan measures on government IT projects'),
  from: '2021-08-21',
  parameters: {
    approvalThreshold: wan(50),
    cityGovernmentThreshold: wan(3000),
    approvalWorkingDays: 20,
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
  calendar: workingCalendar(),
}
