import { expect, it } from 'vitest'
import { meaningOf } from './number-format.ts'

const own = (code: string) => meaningOf(164, code)

it.each([
  ['0.00"万元"', 'wan'],
  ['#,##0.00元', 'yuan'],
  ['0.0,"千元"', 'yuan'],
  ['0!.0,"万元"', 'yuan'],
  ['0\\.00,"万元"', undefined],
  ['#,##0.00', undefined],
  ['0"台"', undefined],
])('%s stores %s', (code, unit) => expect(own(code).unit).toBe(unit))

it.each([
  ['[$$-409]#,##0.00', '美元'],
  ['[$€-2] #,##0.00', '欧元'],
  ['"HK$"#,##0', '港元'],
  ['[$¥-804]#,##0.00', undefined],
  ['[$-F400]0.00', undefined],
])('%s is in %s', (code, name) => expect(own(code).currency?.zh).toBe(name))

it('knows days, and takes the machine’s own money formats for no currency', () => {
  expect(own('yyyy"年"m"月"d"日"')).toEqual({ date: true })
  expect(meaningOf(14, '')).toEqual({ date: true })
  expect(own('#,##0.00_ ;[Red]-#,##0.00')).toEqual({})
  expect(meaningOf(44, '_("$"* #,##0.00_)')).toEqual({})
})
