import type { ObligationRow } from '@zhengheng/contract'
import { type RuleId, text } from '@zhengheng/policy'
import { expect, test } from 'vitest'
import { dutyCalendar } from './ics.ts'

const duty = (change: Partial<ObligationRow> = {}): ObligationRow => ({
  id: 'p1.acceptance',
  kind: 'acceptance',
  title: text('申请竣工验收', 'Apply for acceptance'),
  rule: 'N-25.1',
  owedBy: 'owner',
  code: 'WH-2026-0001',
  year: null,
  name: '排水, 二期; 扩建\r\nATTENDEE:mailto:a@b',
  unit: 'water',
  unitName: '市水务局',
  status: 'open',
  due: '2026-12-31',
  dueLatest: null,
  unpublishedYear: null,
  from: null,
  doneOn: null,
  daysLeft: 36,
  counting: 'months',
  startedOn: '2026-06-30',
  startedBy: 'completedOn',
  term: text('6 个月', '6 months'),
  certainty: 'fixed',
  pauses: [],
  beside: null,
  metBy: null,
  ...change,
})

/** Lines as written, long ones put together again. */
const asPublished: Parameters<typeof dutyCalendar>[0]['pack'] = {}
const lines = (
  duties: readonly ObligationRow[],
  language: 'zh' | 'en' = 'zh',
  day = '2026-11-25',
  pack = asPublished,
) => dutyCalendar({ duties, language, day, pack, site: 'https://city.example' }).replaceAll('\r\n ', '').split('\r\n')
const line = (name: string, ...input: Parameters<typeof lines>) => lines(...input).find(each => each.startsWith(name))

test('a duty is an all-day event of its due day that blocks no time and keeps its identity', () => {
  expect(lines([duty()])).toEqual(
    expect.arrayContaining([
      'UID:p1.acceptance@zhengheng',
      'DTSTART;VALUE=DATE:20261231',
      'TRANSP:TRANSPARENT',
      'STATUS:CONFIRMED',
      'URL;VALUE=URI:https://city.example/p/WH-2026-0001',
    ]),
  )
  expect(line('UID', [duty({ due: '2027-01-31' })])).toBe('UID:p1.acceptance@zhengheng')
})

test('who, by which article and how it was counted stand in the description; 待核 is said', () => {
  const description = line('DESCRIPTION', [duty({ from: '2026-12-01' })])
  for (const part of ['WH-2026-0001', '市水务局', '待核', '自 2026-06-30（建成）起', '6 个月', '2026-12-01 起可办'])
    expect(description).toContain(part)
  expect(line('DESCRIPTION', [duty()], 'en')).toContain('Counted: from 2026-06-30 (Completion)\\, 6 months')
})

test('a rule the city checked itself, or doubts, is cited as that', () => {
  const cited = (standing: 'verified' | 'unverified' | 'off', language: 'zh' | 'en' = 'zh', rule: RuleId = 'N-25.1') =>
    line('DESCRIPTION', [duty({ rule })], language, '2026-11-25', {
      amended: { upTo: 1, parameters: {}, rules: { [rule]: standing } },
    })
  expect(cited('verified')).toContain('依据：N-25.1（本市已核）')
  expect(cited('verified')).not.toContain('待核')
  expect(cited('verified', 'en')).toContain('Rule: N-25.1 (verified here)')
  expect(cited('unverified', 'zh', 'W-6.1')).toContain('依据：第六条（待核）')
  expect(cited('verified', 'zh', 'W-6.1')).toContain('依据：第六条\\n')
  expect(cited('off')).toContain('待核')
})

test('what is expected says so and is tentative, what is late says so', () => {
  const expected = duty({ status: 'expected', certainty: 'expected' })
  expect(line('SUMMARY', [expected])).toContain('SUMMARY:（预计）申请竣工验收：')
  expect(line('STATUS', [expected])).toBe('STATUS:TENTATIVE')
  expect(line('SUMMARY', [duty({ status: 'overdue' })])).toContain('（超期）')
})

test('a name cannot write lines of its own', () => {
  expect(lines([duty()]).filter(each => each.startsWith('ATTENDEE'))).toEqual([])
  expect(line('SUMMARY', [duty()])).toContain('排水\\, 二期\\; 扩建')
})

test('what has no day is no event, and the text is the same all day', () => {
  expect(lines([duty({ due: null })]).filter(each => each === 'BEGIN:VEVENT')).toEqual([])
  expect(lines([duty()])).toEqual(lines([duty()]))
})

test('every line fits the 75 octets of the format', () => {
  const site = 'https://city.example'
  const written = dutyCalendar({ duties: [duty()], language: 'zh', day: '2026-11-25', pack: asPublished, site })
  for (const each of written.split('\r\n')) expect(Buffer.byteLength(each), each).toBeLessThanOrEqual(75)
})
