import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { line, money, rows } from './fields.ts'
import { issueSentence } from './issue-sentence.ts'

const Form = z.strictObject({
  name: line('名称', 'Name', { max: 3 }),
  lines: rows('估算表', 'Estimate', z.strictObject({ amount: money('金额', 'Amount') })),
})
const sentences = (value: unknown) => {
  const parsed = Form.safeParse(value)
  return parsed.success ? [] : parsed.error.issues.map(issue => issueSentence(Form, issue))
}

describe('what Zod found, in words', () => {
  it('names the field as people see it', () => {
    expect(sentences({ name: '', lines: [{ amount: 1 }] })).toEqual([{ zh: '请填写“名称”', en: 'Fill in “Name”' }])
  })
  it('names the row', () => {
    expect(sentences({ name: '水', lines: [{ amount: 1 }, {}] })[0]?.zh).toBe('请填写“估算表第 2 行金额”')
  })
  it('tells too long, unknown and wrong apart', () => {
    expect(sentences({ name: '四个汉字', lines: [{ amount: 1 }] })[0]?.zh).toBe('“名称”过长或过大')
    expect(sentences({ name: '水', lines: [{ amount: 1 }], extra: 1 })[0]?.en).toBe('“this section” has unknown parts')
  })
})
