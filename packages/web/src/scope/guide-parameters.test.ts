import type { PackInForce } from '@zhengheng/contract'
import { type Amendment, newAmendedRules, packNamed, packOn, refOf, rulesIdOf, wan } from '@zhengheng/policy'
import { expect, it } from 'vitest'
import { parametersInForce } from './guide-parameters.ts'

const amendment = (no: number, change: Amendment['change'], from: string): Amendment => ({
  no,
  change,
  from,
  reason: '调整',
  proposedBy: '系统管理员',
  confirmedBy: '安全管理员',
  at: '2026-11-01T00:00:00.000Z',
})
const limit = (value: number) =>
  ({ kind: 'parameter', parameter: 'approvalThreshold', value: wan(value) }) as Amendment['change']

function inForce(name: string, amendments: readonly Amendment[], today: string): PackInForce {
  const published = packNamed(name)
  const pack = packOn(name, amendments, today)
  return {
    name,
    title: published.title,
    ref: refOf(pack),
    published: published.parameters,
    inForce: pack.parameters,
    rules: { ...newAmendedRules(rulesIdOf(name)), amendments },
    version: amendments.length,
    offers: [],
  }
}

const threshold = (pack: PackInForce, today: string) =>
  parametersInForce(pack, today).find(({ name }) => name === 'approvalThreshold')

it('W-8.2 a value is told with its unit, rule and the first day it holds', () => {
  const today = '2026-11-25'
  expect(threshold(inForce('wuhan-2021', [], today), today)).toMatchObject({
    value: { zh: '50.00 万元' },
    rule: 'W-8.2',
    standing: 'verified',
    since: packNamed('wuhan-2021').from,
    coming: null,
  })
})

it('an amendment counts from its day on; until then it is told as coming', () => {
  const amendments = [amendment(1, limit(100), '2026-12-01'), amendment(2, limit(80), '2027-03-01')]
  const at = (today: string) => threshold(inForce('wuhan-2021', amendments, today), today)
  expect(at('2026-11-30')).toMatchObject({
    value: { zh: '50.00 万元' },
    coming: { zh: '自 2026-12-01 起为 100.00 万元' },
  })
  expect(at('2026-12-01')).toMatchObject({
    value: { zh: '100.00 万元' },
    since: '2026-12-01',
    coming: { zh: '自 2027-03-01 起为 80.00 万元' },
  })
  expect(at('2027-03-01')).toMatchObject({ value: { zh: '80.00 万元' }, since: '2027-03-01', coming: null })
})

it('a rule confirmed here stands as verified, one switched off as off, and other packs tell their own limits', () => {
  const rule = (id: string, standing: string) => ({ kind: 'rule', rule: id, standing }) as Amendment['change']
  const today = '2026-11-25'
  const standing = (change: Amendment['change']) =>
    parametersInForce(inForce('wuhan-2021', [amendment(1, change, '2026-11-20')], today), today).find(
      ({ name }) => name === 'cityGovernmentThreshold',
    )?.standing
  expect(standing(limit(60))).toBe('unverified')
  expect(standing(rule('W-14+.a', 'verified'))).toBe('verified')
  expect(standing(rule('W-14+.a', 'off'))).toBe('off')
  expect(threshold(inForce('wuhan-district', [], today), today)?.value.zh).toBe('20.00 万元')
})
