import { type ApplicationDraft, problemsOf, wan } from '@zhengheng/policy'
import { describe, expect, it } from 'vitest'
import { remaining, sectionAfter, statusOf, statusWords } from './section-status.ts'

const today = '2026-03-09'
const problems = (draft: ApplicationDraft, planned = wan(100)) => problemsOf(draft, { today, planned })
const schedule = (to: string) => ({ steps: [{ name: '设计', from: '2026-05-01', to }] })

describe('the state of a section', () => {
  it.each<[string, ApplicationDraft, boolean, string]>([
    ['nothing typed', {}, false, '未开始'],
    ['emptied again', { schedule: { steps: [] } }, false, '未开始'],
    ['half typed', { schedule: { steps: [{ name: '设计' }] } }, false, '填写中'],
    ['complete, not said to be finished', { schedule: schedule('2026-06-01') }, false, '填写中'],
    ['complete and finished', { schedule: schedule('2026-06-01') }, true, '已完成'],
    ['against a rule', { schedule: schedule('2026-04-01') }, false, '有问题 1'],
    ['said to be finished with something missing', { schedule: { steps: [{ name: '设计' }] } }, true, '有问题 2'],
  ])('%s', (_, draft, finished, words) =>
    expect(statusWords(statusOf('schedule', draft, finished, problems(draft))).zh).toBe(words),
  )
})

it('counts what is left by kind, with the first place of each', () => {
  const draft: ApplicationDraft = { intensive: { newMachineRoom: 'yes' }, schedule: schedule('2026-04-01') }
  const left = remaining(draft, problems(draft))
  expect(left.rules).toBe(2)
  expect(left.materials).toBeGreaterThanOrEqual(6)
  expect(left.fields).toBeGreaterThan(20)
  expect(left.first).toEqual({ fields: 'basics', rules: 'intensive', materials: 'materials' })
})

it('does not count what only asks for a look', () => {
  const row = {
    category: 'software',
    name: '机房空调',
    quantity: '1',
    unit: '台',
    unitPrice: 100,
    amount: 100,
    basis: '询价',
  }
  const draft: ApplicationDraft = { estimate: { lines: [row] } }
  expect(statusWords(statusOf('estimate', draft, true, problems(draft))).zh).toBe('已完成')
})

it('leads on in the order of the form', () => {
  expect(sectionAfter('basics')).toBe('intensive')
  expect(sectionAfter('commitment')).toBeUndefined()
})
