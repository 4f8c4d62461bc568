import { problemsOf, text } from '@zhengheng/policy'
import { expect, it } from 'vitest'
import { remainingWork } from './remaining-work.ts'

it('counts fields, papers and rules of an empty draft', () => {
  const words = remainingWork(problemsOf({ intensive: { newMachineRoom: 'yes' } }, { today: '2026-03-01' }))
  expect(words.zh).toMatch(/^还差 \d+ 项必填 · 6 份材料 · 1 处规则未满足$/)
})

it('says when nothing is missing', () => {
  const hint = {
    section: 'basics',
    path: '',
    severity: 'check',
    text: text('核实', 'Check'),
    rule: 'M-amount',
  } as const
  expect(remainingWork([hint]).zh).toBe('已填写完整，可以提交')
})
