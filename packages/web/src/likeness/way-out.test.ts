import { describe, expect, it } from 'vitest'
import { wayOut } from './way-out.ts'

describe('wayOut', () => {
  it('who judges is told of both answers, and where each goes on', () => {
    for (const kind of ['repeats', 'split'] as const)
      for (const of of ['plan', 'application'] as const) expect(wayOut('judges', kind, of).zh).toMatch(/“忽略”.*“采纳”/)
    expect(wayOut('judges', 'repeats', 'plan').zh).toContain('不列入')
    expect(wayOut('judges', 'repeats', 'application').zh).toContain('退回补正')
  })
  it('the unit is told which field to write in, others who answers it', () => {
    expect(wayOut('owner', 'repeats', 'plan').zh).toContain('与相似项目的关系')
    expect(wayOut('owner', 'split', 'plan').zh).toContain('与本单位同年其他小额项目的关系')
    expect(wayOut('reader', 'split', 'plan').zh).not.toMatch(/忽略|采纳/)
  })
})
