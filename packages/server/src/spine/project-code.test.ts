import { describe, expect, test } from 'vitest'
import { meantCode, projectCode } from './project-code.ts'

test('a code has its year and at least four digits', () => {
  expect(projectCode(2026, 12)).toBe('WH-2026-0012')
  expect(projectCode(2026, 12_345)).toBe('WH-2026-12345')
})

describe('what is meant by', () => {
  test.each([
    ['WH-2026-0012', 'WH-2026-0012', undefined],
    ['wh20260012', 'WH-2026-0012', undefined],
    ['ｗｈ２０２６ ００１２', 'WH-2026-0012', undefined],
    ['2026–0012', 'WH-2026-0012', 20_260_012],
    ['wh2026', 'WH-2026-', undefined],
    ['wh-20', 'WH-20', undefined],
    ['0012', '0012', 12],
    ['12', '12', 12],
    ['2026', '2026', 2026],
    ['2026智慧', '2026智慧', undefined],
    ['WH_2026', 'WH_2026', undefined],
    ['1234567890', 'WH-1234-567890', undefined],
  ])('%s', (typed, beginning, number) => {
    expect(meantCode(typed)).toEqual({ beginning, ...(number !== undefined && { number }) })
  })
})
