import { describe, expect, it } from 'vitest'
import { type ParameterName, parameterBasis, parameterText } from './parameters.ts'
import { citation } from './rulebook.ts'
import { wuhan2021 } from './wuhan-2021.ts'

/** A value as a person of the city meets it: number, unit, and where it comes from. */
const shown = (name: ParameterName) =>
  `${parameterText(name, wuhan2021.parameters[name]).zh} ${citation(parameterBasis(name, wuhan2021)).zh}`
const wuhan = '武政办〔2021〕91号（待核）'
const state = '国办发〔2019〕57号（待核）'

describe('the default values of the city, each said to be unverified', () => {
  it('W-14+.b the yearly performance report', () => expect(shown('annualReportDue')).toBe(`12月31日 ${wuhan}`))
  it('W-14+.e no building money before approval', () => expect(shown('approvalBindsBuildMoney')).toBe(`是 ${wuhan}`))
  it('W-14+.f approvals do not lapse in the city', () => expect(shown('approvalValidityMonths')).toBe(`无 ${wuhan}`))
  it('N-24.1 an owner’s own adjustment', () => expect(shown('selfAdjustLimitPercent')).toBe(`15% ${state}`))
  it('N-25.1 half a year to acceptance', () => expect(shown('acceptanceMonths')).toBe(`6 个月 ${state}`))
  it('N-26.2 archives come first', () => expect(shown('archiveBindsAcceptance')).toBe(`是 ${state}`))
  it('N-27.1 self-evaluation between one year and two', () => {
    expect(shown('selfEvaluationFromMonths')).toBe(`12 个月 ${state}`)
    expect(shown('selfEvaluationToMonths')).toBe(`24 个月 ${state}`)
  })
  it('N-28.1 no operation money without sharing', () => expect(shown('sharingBindsOperationMoney')).toBe(`是 ${state}`))
  it('N-28.2 no operation money outside the catalogue', () =>
    expect(shown('catalogueBindsOperationMoney')).toBe(`是 ${state}`))
  it('N-28.3 no operation money with security unmet', () =>
    expect(shown('securityBindsOperationMoney')).toBe(`是 ${state}`))
  it('N-30.2 the term of a rectification', () => expect(shown('rectificationWorkingDays')).toBe(`30 个工作日 ${state}`))
  it('H-12 a trial run', () => expect(shown('trialRunLeastMonths')).toBe('3 个月 鄂电政办〔2010〕10号（待核）'))
  it('L-46 signing a contract', () => expect(shown('contractSigningDays')).toBe('30 天 《政府采购法》（待核）'))
  it('L-47 filing a contract', () =>
    expect(shown('contractFilingWorkingDays')).toBe('7 个工作日 《政府采购法》（待核）'))
  it('L-R50 publishing a contract', () =>
    expect(shown('contractPublicationWorkingDays')).toBe('2 个工作日 《政府采购法实施条例》（待核）'))
  it('L-T24 time for tenders', () => expect(shown('tenderLeastDays')).toBe('20 天 《招标投标法》（待核）'))
  it('L-P14 security tests every year', () =>
    expect(shown('securityRenewalMonths')).toBe('12 个月 公通字〔2007〕43号（待核）'))
  it('L-P15 filing the protection level', () =>
    expect(shown('securityFilingDays')).toBe('30 天 公通字〔2007〕43号（待核）'))
})
