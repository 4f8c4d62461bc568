import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wuhan2021 } from '../rulebook/wuhan-2021.ts'
import { routeCases } from './route-case.ts'

interface Published {
  readonly id: string
  readonly expectedRoute?: string
}
const file = join(import.meta.dirname, '../testing/cases.json')
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly Published[] }
const ask = (...records: unknown[]) => routeCases(records, wuhan2021)
const one = { id: 'a', ownerKind: 'partyGovOrgan', amountWan: 50 }

describe('published projects', () => {
  const { answers, problems } = ask(...cases)
  it.each(cases.filter(({ expectedRoute }) => expectedRoute))('$id: $expectedRoute', ({ id, expectedRoute }) => {
    expect(answers.find(answer => answer.id === id)?.route).toBe(expectedRoute)
  })
  it('all are answered but the one without owner and amount', () => {
    expect(answers).toHaveLength(cases.length - 1)
    expect(problems.map(({ index, id, field }) => [index, id, field])).toEqual([
      [9, 'C-11', 'ownerKind'],
      [9, 'C-11', 'amountWan'],
    ])
  })
})

describe('an answer', () => {
  it('W-8.2 W-8.3 W-14+.a cites document, article and status of every rule', () => {
    const [answer] = ask({ ...one, amountWan: 3000 }).answers
    expect(answer?.route).toBe('approvalCityGovernment')
    expect(answer?.reasons.map(({ rule, document, article, status }) => [rule, document, article, status])).toEqual([
      ['W-8.2', '武政办〔2021〕91号', '第八条', '已核'],
      ['W-8.3', '武政办〔2021〕91号', '第八条', '已核'],
      ['W-14+.a', '武政办〔2021〕91号', null, '待核'],
    ])
    expect(answer?.reasons[0]?.text).toBe('总投资达到 50.00 万元，报项目审批部门审批')
  })
  it('M-classified cites the product’s own rule as such', () => {
    const [answer] = ask({ ...one, classified: true }).answers
    expect(answer?.reasons[0]).toMatchObject({ document: '平台管理规则', article: null, status: '已核' })
  })
  it('is not changed by keys it does not know', () => {
    expect(ask({ ...one, name: '名称', year: 2026, lotsWan: [1, 2] }).answers).toEqual(ask(one).answers)
  })
  it('takes an amount written as text, to the 分', () => {
    expect(ask({ ...one, amountWan: '49.999999' }).answers[0]?.route).toBe('filing')
    expect(ask({ ...one, amountWan: '50.000000' }).answers[0]?.route).toBe('approval')
  })
})

describe('a bad record', () => {
  it.each([
    [{ ...one, amountWan: undefined }, 'amountWan'],
    [{ ...one, amountWan: null }, 'amountWan'],
    [{ ...one, amountWan: -1 }, 'amountWan'],
    [{ ...one, amountWan: 'about 50' }, 'amountWan'],
    [{ ...one, amountWan: 1e30 }, 'amountWan'],
    [{ ...one, amountWan: 1_000_000.5 }, 'amountWan'],
    [{ ...one, ownerKind: 'cityGovernment' }, 'ownerKind'],
    [{ ...one, fundingMode: 'loan' }, 'fundingMode'],
    [{ ...one, classified: 'yes' }, 'classified'],
    [{ ...one, id: 7 }, 'id'],
    [{ ...one, id: ' ' }, 'id'],
    [null, '—'],
    ['text', '—'],
    [[], '—'],
  ])('%j is reported at %s, its neighbours are answered', (bad, field) => {
    const { answers, problems } = ask(one, bad, { ...one, id: 'b' })
    expect(answers.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(problems[0]).toMatchObject({ index: 1, field })
    expect(problems[0]?.text).toMatch(/[\u4e00-\u9fff].* \/ /)
  })
})
