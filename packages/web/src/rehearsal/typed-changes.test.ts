import { cityPacks, parametersOf, wan } from '@zhengheng/policy'
import { describe, expect, it } from 'vitest'
import { readTyped, typedFrom } from './typed-changes.ts'

const line = (what: string, value: string, key = what) => ({ key, what, value })
const valueRead = (what: string, value: string) => readTyped([line(`wuhan-2021.${what}`, value)]).changes[0]?.value

describe('what is typed becomes changes to try', () => {
  it.each([
    ['approvalThreshold', '100', wan(100)],
    ['approvalThreshold', '1,000.50', wan(1000.5)],
    ['approvalThreshold', '100万', wan(100)],
    ['approvalThreshold', '１，０００．５', wan(1000.5)],
    ['approvalWorkingDays', '15', 15],
    ['selfEvaluationToMonths', '36', 36],
    ['annualReportDue', '11-30', '11-30'],
    ['planBindsFiling', '否', false],
    ['cityGovernmentThreshold', '无', null],
  ])('%s “%s”', (what, value, expected) => {
    expect(valueRead(what, value)).toBe(expected)
  })

  it('an empty line is nothing; half a line names the half that is missing', () => {
    expect(readTyped([line('', '')])).toEqual({ changes: [], problems: [] })
    expect(readTyped([line('', '100', 'a')]).problems).toMatchObject([{ key: 'a', field: 'what' }])
    expect(readTyped([line('wuhan-2021.approvalThreshold', ' ')]).problems).toMatchObject([{ field: 'value' }])
  })

  it('a value that does not fit, and a parameter that stands twice, are named', () => {
    expect(readTyped([line('wuhan-2021.approvalThreshold', '一百')]).problems).toMatchObject([{ field: 'value' }])
    const twice = [line('wuhan-2021.approvalThreshold', '100', 'a'), line('wuhan-2021.approvalThreshold', '200', 'b')]
    expect(readTyped(twice).problems).toMatchObject([{ key: 'b', field: 'what' }])
  })
  it('M-consistent says at its line what contradicts another parameter, unless both are changed together', () => {
    const from = line('wuhan-2021.selfEvaluationFromMonths', '36', 'a')
    const to = line('wuhan-2021.selfEvaluationToMonths', '48', 'b')
    expect(readTyped([from]).problems).toMatchObject([
      { key: 'a', field: 'value', text: { zh: expect.stringContaining('（selfEvaluationToMonths）24 个月矛盾') } },
    ])
    expect(readTyped([from, to]).problems).toEqual([])
  })
})

it('what was tried before reads back as it was', () => {
  const changes = [
    { pack: 'wuhan-2021', parameter: 'approvalThreshold', value: wan(1234.56) },
    { pack: 'wuhan-2021', parameter: 'cityGovernmentThreshold', value: null },
    { pack: 'wuhan-2021', parameter: 'planBindsFiling', value: true },
    { pack: 'wuhan-2021', parameter: 'annualReportDue', value: '11-30' },
    { pack: 'wuhan-district', parameter: 'approvalWorkingDays', value: 12 },
  ] as const
  expect(readTyped(changes.map(typedFrom))).toEqual({ changes, problems: [] })
})

describe('what can be tried', () => {
  it('is offered once per pack, and only in the money of the city', () => {
    const names = cityPacks.map(({ name }) => name)
    expect(names).toContain('wuhan-2021')
    expect(new Set(names).size).toBe(names.length)
    expect(names).not.toContain('uk-spend-controls')
    for (const pack of cityPacks) expect(parametersOf(pack), pack.name).toContain('approvalThreshold')
  })
})
