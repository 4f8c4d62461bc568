import { type ApplicationDraft, type Correction, wan } from '@zhengheng/policy'
import { expect, it } from 'vitest'
import { completeApplication as before } from '../fixture.ts'
import { seenFromNotice } from './answered-items.ts'
import { compareContent } from './compare-content.ts'

const [software, hardware] = before.estimate.lines
const gateway: Correction = {
  section: 'estimate',
  place: '第 2 行',
  text: '价格偏高',
  rule: 'W-11.2',
  anchor: { field: 'lines', row: { key: '边缘网关', no: 2 } },
}
const cipher: Correction = { section: 'cipher', place: '密码应用方案', text: '请补充', rule: 'W-13.1' }
const cheaper = { ...hardware, unitPrice: wan('0.4'), amount: wan(16) }

it('M-once shows each item what changed at its own place, and the section where it names no place', () => {
  const after = {
    ...before,
    cipher: { ...before.cipher, scheme: '统一密钥管理' },
    estimate: { lines: [software, cheaper] },
  } as ApplicationDraft
  const { answered, elsewhere } = seenFromNotice({ items: [gateway, cipher] }, compareContent(before, after))
  expect(answered.map(({ no, changes }) => [no, changes.map(change => change.field.name)])).toEqual([
    [1, ['lines']],
    [2, ['scheme']],
  ])
  expect(elsewhere).toEqual([])
})

it('takes a row that came instead of the named one for its correction', () => {
  const after = { ...before, estimate: { lines: [software, { ...cheaper, name: '边缘计算网关' }] } } as ApplicationDraft
  const { answered } = seenFromNotice({ items: [gateway] }, compareContent(before, after))
  expect(answered[0]?.changes.map(change => change.kind === 'row' && change.change.what).sort()).toEqual([
    'added',
    'removed',
  ])
})

it('M-named lists what else was changed apart, with its reason', () => {
  const after = {
    ...before,
    needs: { ...before.needs, necessity: '汛期前建成' },
    goals: { ...before.goals, goal: '更快预警' },
    estimate: { lines: [{ ...software, basis: '询价' }, hardware] },
  } as ApplicationDraft
  const round = { items: [gateway], otherChanges: [{ section: 'needs', reason: '表述同步' }] } as const
  const { answered, elsewhere } = seenFromNotice(round, compareContent(before, after))
  expect(answered[0]?.changes).toEqual([])
  expect(elsewhere.map(({ section, reason }) => [section, reason])).toEqual([
    ['needs', '表述同步'],
    ['estimate', null],
    ['goals', ''],
  ])
})
