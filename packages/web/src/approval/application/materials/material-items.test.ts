import type { Material } from '@zhengheng/policy'
import { describe, expect, it } from 'vitest'
import { inSlot, materialsOf, materialWords, slotByName, withMaterial } from './material-items.ts'

const digest = 'a'.repeat(64)
const file = (slot: Material['slot'], digit = 'a'): Material => ({
  kind: 'file',
  slot,
  digest: digit.repeat(64),
  name: '方案.pdf',
})
const reason: Material = { kind: 'notApplicable', slot: 'upper', reason: '无对口系统' }

it.each([
  ['智慧排水二期项目实施方案v3.pdf', 'scheme'],
  ['信息资源共享分析篇.docx', 'sharing'],
  ['密码应用方案.pdf', 'cipher'],
  ['商用密码应用安全性评估报告.pdf', 'cipher'],
  ['信息资源目录.xlsx', 'catalogue'],
  ['XX设计院工程咨询资信证书.jpg', 'qualification'],
  ['三家询价单.pdf', 'quotations'],
  ['局长办公会纪要.pdf', 'minutes'],
  ['省厅复函.pdf', 'upper'],
  ['IMG_0231.png', 'other'],
] as const)('%s belongs to %s', (name, slot) => expect(slotByName(name)).toBe(slot))

describe('papers of a slot', () => {
  it('can be several files', () => {
    const items = withMaterial(withMaterial([], file('quotations')), file('quotations', 'b'))
    expect(inSlot(items, 'quotations')).toHaveLength(2)
  })
  it('count a file given twice once', () => {
    expect(withMaterial([file('scheme')], { ...file('scheme'), name: '新名.pdf' } as Material)).toEqual([
      { ...file('scheme'), name: '新名.pdf' },
    ])
  })
  it('and a reason why there is none exclude each other', () => {
    expect(withMaterial([file('upper'), file('scheme')], reason)).toEqual([file('scheme'), reason])
    expect(withMaterial([reason], file('upper'))).toEqual([file('upper')])
  })
})

it('reads what a draft holds and drops what is no material', () => {
  expect(materialsOf({ items: [file('scheme'), { slot: 'scheme' }, null] })).toEqual([file('scheme')])
  expect(materialsOf({})).toEqual([])
})

it('says what is given', () => {
  expect(materialWords({ kind: 'pages', slot: 'sharing', digest, name: '方案.pdf', from: 96, to: 118 }).zh).toBe(
    '方案.pdf 第 96–118 页',
  )
  expect(materialWords(reason).zh).toBe('不适用：无对口系统')
})
