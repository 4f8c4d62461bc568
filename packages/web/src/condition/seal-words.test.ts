import type { SealStanding } from '@zhengheng/contract'
import { newCityLog, type ReportedLoss } from '@zhengheng/policy'
import { expect, test } from 'vitest'
import { ageOf, faultWords, subjectWords, turnWords } from './seal-words.ts'

const seal = { no: 2, hash: 'a'.repeat(64), at: '2026-11-30T01:00:00.000Z' }
const missing: NonNullable<SealStanding['missing']> = {
  ...{ since: seal.at, seal, agreesUpTo: null, subjects: 2, acts: 3, examples: [], confirmed: false },
}
const reported: ReportedLoss = {
  ...{ seal, since: null, subjects: 2, acts: 3, reason: '只有昨日的备份', account: 'a', at: seal.at, by: '系统管理员' },
}
const log = newCityLog('log-city')

test('the age of a seal is told in whole minutes, hours or days', () => {
  const at = (time: string) => ageOf(seal.at, Date.parse(`2026-${time}.000Z`)).en
  expect(at('11-30T01:00:59')).toBe('0 minutes ago')
  expect(at('11-30T01:59:59')).toBe('59 minutes ago')
  expect(at('12-02T00:59:59')).toBe('47 hours ago')
  expect(at('12-04T01:00:00')).toBe('4 days ago')
  expect(at('11-30T00:00:00')).toBe('0 minutes ago')
})

test('whose turn it is: to report, to confirm, to report anew, or to wait for a minute', () => {
  const turn = (loss: ReportedLoss | null, change = {}) =>
    turnWords({ log: { ...log, reported: loss } }, { ...missing, ...change }).en
  expect(turn(null)).toContain('system administrator’s turn')
  expect(turn(reported)).toContain('waits for the security administrator')
  expect(turn({ ...reported, acts: 2 })).toContain('2 acts, is not what is missing now')
  expect(turn(null, { confirmed: true })).toContain('within a minute')
})

test('a subject is called by code and name, and by its id where nothing else is left', () => {
  const row = { id: 'plan-2027', kind: null, fault: 'goneSince', no: 4 } as const
  expect(subjectWords({ ...row, code: 'WH-2026-0001', name: '甲' })).toBe('WH-2026-0001 甲')
  expect(subjectWords({ ...row, code: null, name: null })).toBe('plan-2027')
  expect(faultWords({ ...row, code: null, name: null }).zh).toBe('全部 4 次办理')
})
