import { describe, expect, it } from 'vitest'
import { type Anchor, placed } from './anchor.ts'

const lines = (...names: string[]) => ({ lines: names.map(name => ({ name, basis: '询价单 3 份' })) })
const gateway: Anchor = { field: 'lines', row: { key: '边缘网关', no: 2 } }

describe('a pinned comment in a newer version', () => {
  it('follows its row by name to another number', () => {
    expect(placed(gateway, lines('监控模块', '边缘网关'))).toEqual({ path: 'lines.1', moved: false })
    expect(placed(gateway, lines('边缘网关', '监控模块'))).toEqual({ path: 'lines.0', moved: false })
  })
  it('of several rows of one name means the one that stood there', () => {
    expect(placed(gateway, lines('边缘网关', '边缘网关')).path).toBe('lines.1')
  })
  it('falls back to its field and says so when the row is gone', () => {
    expect(placed(gateway, lines('监控模块'))).toEqual({ path: 'lines', moved: true })
    expect(placed(gateway, {})).toEqual({ path: 'lines', moved: true })
  })
  it('says so when the quoted words are no longer there, line breaks apart', () => {
    const anchor: Anchor = { field: 'scheme', quote: '采用国产 密码算法' }
    expect(placed(anchor, { scheme: '传输采用国产\n密码算法。' })).toEqual({ path: 'scheme', moved: false })
    expect(placed(anchor, { scheme: '密钥由统一平台生成' })).toEqual({ path: 'scheme', moved: true })
    expect(placed({ ...gateway, quote: '3 份' }, lines('边缘网关')).moved).toBe(false)
    expect(placed({ ...gateway, quote: '4 份' }, lines('边缘网关')).moved).toBe(true)
  })
  it('of papers in one slot means the file that was read, and says so when it was replaced', () => {
    const anchor: Anchor = { field: 'items', row: { key: 'scheme', no: 1 }, file: { name: '方案v2.pdf', page: 97 } }
    const papers = (...names: string[]) => ({ items: names.map(name => ({ kind: 'file', slot: 'scheme', name })) })
    expect(placed(anchor, papers('附图.pdf', '方案v2.pdf'))).toEqual({ path: 'items.1', moved: false })
    expect(placed(anchor, papers('方案v3.pdf'))).toEqual({ path: 'items.0', moved: true })
  })
})
