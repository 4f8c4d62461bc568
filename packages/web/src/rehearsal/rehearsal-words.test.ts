import type { RehearsalRow } from '@zhengheng/contract'
import { packNamed, type RehearsalFigures, wan } from '@zhengheng/policy'
import { expect, it } from 'vitest'
import { answerWords, changeWords, triedWords } from './rehearsal-words.ts'

const figures = {
  projects: 29,
  affected: 3,
  aspects: { route: 2 },
  central: { leaving: wan(164), entering: wan(0) },
} as RehearsalFigures

it('the answer says how many projects change, and what money leaves', () => {
  expect(answerWords(figures).zh).toBe(
    '重演 29 个项目：3 个受影响，其中 2 个改变办理路径；164.00 万元不再由市数据局审批。',
  )
  expect(answerWords({ ...figures, central: { ...figures.central, leaving: wan(0), entering: wan(7) } }).zh).toContain(
    '7.00 万元转入',
  )
  expect(answerWords({ ...figures, affected: 0 }).zh).toContain('没有项目受影响')
})

it('a change names the value in force where it is known, and the pack where it is not the city’s', () => {
  const change = { pack: 'wuhan-2021', parameter: 'approvalThreshold', value: wan(100) } as const
  expect(changeWords(change, new Map([['wuhan-2021', packNamed('wuhan-2021').parameters]])).zh).toBe(
    '审批限额 50.00 万元 → 100.00 万元',
  )
  expect(changeWords({ ...change, pack: 'wuhan-district' }).zh).toMatch(/^审批限额（.+）.*100\.00 万元$/)
})

it('everything tried stands in one line', () => {
  const tried = triedWords({ changes: [], under: 'national-2019', since: 2025 } as unknown as RehearsalRow)
  expect(tried.zh).toMatch(/^全部按“.+”判断；只看 2025 年起开始的项目$/)
})
