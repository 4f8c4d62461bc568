import { fieldsOfSection } from '@zhengheng/policy'
import { describe, expect, it } from 'vitest'
import { emptyLists, fieldAt, placeName, valueWords } from './field-words.ts'

const spec = (section: Parameters<typeof fieldsOfSection>[0], name: string) => {
  const found = fieldsOfSection(section).find(field => field.name === name)
  if (!found) throw new Error(name)
  return found
}

describe('a place in words', () => {
  it.each([
    ['needs', ['necessity'], '建设必要性'],
    ['content', ['functions', 1, 'description'], '功能清单第 2 项 · 说明'],
    ['estimate', ['lines', 2, 'unitPrice'], '估算表第 3 项 · 单价'],
  ] as const)('%s %j', (section, path, words) => expect(placeName(fieldsOfSection(section), path).zh).toBe(words))
  it('leads to its field', () => {
    expect(fieldAt(fieldsOfSection('content'), ['functions', 0, 'origin'])?.kind).toBe('choice')
    expect(fieldAt(fieldsOfSection('content'), ['nothing'])).toBeUndefined()
  })
})

describe('a value in words', () => {
  it.each([
    ['basics', 'nature', 'newBuild', '新建'],
    ['basics', 'name', '', '未填写'],
    ['operation', 'yearlyCost', 1_250_000, '1.25 万元'],
    ['commitment', 'fitsNeeds', true, '✓ 已确认'],
    ['commitment', 'fitsNeeds', false, '未确认'],
    ['sharing', 'needed', [], '无'],
    ['sharing', 'needed', [{ name: '人口库', provider: '市公安局' }], '1. 人口库 · 市公安局'],
    ['schedule', 'steps', [{ name: '设计', from: '2027-01-01' }], '1. 设计 · 2027-01-01 · 未填写'],
  ] as const)('%s %s %j', (section, name, value, words) =>
    expect(valueWords(spec(section, name), value).zh).toBe(words),
  )
})

it('knows which lists may be empty', () => {
  expect(emptyLists('sharing')).toEqual({ needed: [] })
  expect(emptyLists('content')).toEqual({})
})
