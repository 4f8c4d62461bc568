import { newProject, wan } from '@zhengheng/policy'
import { expect, it } from 'vitest'
import { completeApplication } from '../fixture.ts'
import { summaryOf } from './summary.ts'

const wordsOf = (label: string, planned = wan(60)) =>
  summaryOf(completeApplication, newProject('p'), planned).find(line => line.label.zh === label)?.value.zh

it('sums up money, time and content', () => {
  expect(wordsOf('申报投资')).toBe('54.00 万元，低于计划 6.00 万元')
  expect(wordsOf('申报投资', wan(54))).toBe('54.00 万元，与计划一致')
  expect(wordsOf('其中')).toBe('软件开发 28.00，硬件设备 26.00')
  expect(wordsOf('工期')).toBe('2026-03-01 — 2026-09-30')
  expect(wordsOf('功能')).toBe('1 项：泵站监测')
  expect(wordsOf('材料')).toBe('6 类，必需 6 类')
})
