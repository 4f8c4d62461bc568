import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { check, choice, Digest, day, line, meta, money, optionalProse, prose, rows } from './fields.ts'
import { issueSentence } from './issue-sentence.ts'
import { text } from './text.ts'

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success

describe('fields', () => {
  it('required text is more than blanks', () => {
    expect(line('名称', 'Name').parse('  水务  ')).toBe('水务')
    expect(accepts(line('名称', 'Name'), '   ')).toBe(false)
    expect(accepts(prose('说明', 'Text', { max: 3 }), '四个汉字')).toBe(false)
    expect(optionalProse('说明', 'Text').parse(undefined)).toBe('')
  })
  it('money is whole 分, days are real days, choices are listed', () => {
    expect(accepts(money('金额', 'Amount'), 12.5)).toBe(false)
    expect(accepts(day('日期', 'Day'), '2026-02-30')).toBe(false)
    expect(accepts(day('日期', 'Day'), '2028-02-29')).toBe(true)
    expect(accepts(day('日期', 'Day'), '0000-01-01')).toBe(false)
    expect(accepts(choice('选项', 'Choice', { a: text('甲', 'A') }), 'b')).toBe(false)
    expect(accepts(check('是否', 'Yes?'), 'true')).toBe(false)
  })
  it('rows have a least number and an end', () => {
    const list = rows('行', 'Rows', z.string(), 2)
    expect(accepts(list, ['一'])).toBe(false)
    expect(accepts(list, ['一', '二'])).toBe(true)
    expect(
      accepts(
        list,
        Array.from({ length: 501 }, () => '行'),
      ),
    ).toBe(false)
  })
  it('a digest is 64 lower-case hexadecimal digits', () => {
    expect(accepts(Digest, 'a'.repeat(64))).toBe(true)
    expect(accepts(Digest, 'A'.repeat(64))).toBe(false)
    expect(accepts(Digest, 'a'.repeat(63))).toBe(false)
  })
  it('tell screens how they are shown', () => {
    expect(meta(choice('选项', 'Choice', { a: text('甲', 'A') }, text('提示', 'Hint')))).toEqual({
      label: text('选项', 'Choice'),
      hint: text('提示', 'Hint'),
      options: { a: text('甲', 'A') },
      widget: 'choice',
    })
    expect(meta(line('名称', 'Name'))).toEqual({ label: text('名称', 'Name'), widget: 'line' })
  })
})

describe('words', () => {
  it('lose the signs that turn what follows, and nothing else', () => {
    expect(line('名称', 'Name').parse(' 报告\u202Efdp.\u202C😀 ')).toBe('报告fdp.😀')
    expect(prose('说明', 'Text').safeParse('\u202E\u2066 ').success).toBe(false)
    expect(line('名称', 'Name').parse('智慧\u200B排水\uFEFF')).toBe('智慧排水')
  })
  it('of a name stand on one line, those of prose as typed', () => {
    expect(line('名称', 'Name').parse('智慧排水\r\n监测\t平台\n')).toBe('智慧排水 监测 平台')
    expect(prose('说明', 'Text').parse('一\n\t二\r\n三')).toBe('一\n\t二\r\n三')
  })
  it('that nobody can read are refused by the name of the field', () => {
    for (const sign of ['\0', '\u0007', '\u001B', '\u0085', '\uFFFD', '\uFFFE', '\uDC00'])
      expect(accepts(prose('说明', 'Text'), `甲${sign}乙`), JSON.stringify(sign)).toBe(false)
    const schema = z.strictObject({ name: line('名称', 'Name') })
    const [issue] = schema.safeParse({ name: '甲\u0007' }).error?.issues ?? []
    expect(issue && issueSentence(schema, issue).zh).toContain('“名称”含有乱码')
    for (const kept of ['〇', '𰻞', '﨑󠄀', '👨‍👩‍👧', '①', '㎡'])
      expect(accepts(line('名称', 'Name'), kept), kept).toBe(true)
  })
})
