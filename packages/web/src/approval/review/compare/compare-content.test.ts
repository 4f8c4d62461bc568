import { type ApplicationDraft, wan } from '@zhengheng/policy'
import { expect, it } from 'vitest'
import { completeApplication as before } from '../fixture.ts'
import { compareContent, countChanges } from './compare-content.ts'

const [software, hardware] = before.estimate.lines
if (!software || !hardware) throw new Error('fixture without estimate lines')

it('says nothing about the same content', () => {
  expect(compareContent(before, before)).toEqual([])
})

it('shows old and new of a value in the words of the form', () => {
  const after = { ...before, basics: { ...before.basics, nature: 'newBuild' as const } }
  const [change] = compareContent(before, after)
  expect(change).toMatchObject({
    section: 'basics',
    kind: 'value',
    cell: { before: { zh: '升级' }, after: { zh: '新建' } },
  })
})

it('follows rows by name: added, removed, changed with what they do to the total', () => {
  const after: ApplicationDraft = {
    ...before,
    estimate: {
      lines: [
        { ...software, name: '预警模块', amount: wan(12) },
        { ...hardware, quantity: '50', amount: wan('32.5') },
      ],
    },
  }
  const rows = compareContent(before, after).map(change => (change.kind === 'row' ? change.change : null))
  expect(rows).toMatchObject([
    { what: 'added', name: { zh: '预警模块' }, delta: wan(12) },
    {
      what: 'changed',
      name: { zh: '边缘网关' },
      delta: wan('6.5'),
      cells: [{ field: { name: 'quantity' } }, { delta: wan('6.5') }],
    },
    { what: 'removed', name: { zh: '监测模块' }, delta: -wan(28) },
  ])
})

it('matches rows of one name in their order', () => {
  const twice: ApplicationDraft = { ...before, estimate: { lines: [software, { ...software, amount: wan(1) }] } }
  const once: ApplicationDraft = { ...before, estimate: { lines: [software] } }
  expect(compareContent(twice, once).map(c => c.kind === 'row' && c.change)).toMatchObject([
    { what: 'removed', delta: -wan(1) },
  ])
})

it('notices a material that was replaced', () => {
  const [first, ...rest] = before.materials.items
  const after = { ...before, materials: { items: [{ ...first, digest: 'b'.repeat(64) }, ...rest] } } as ApplicationDraft
  expect(compareContent(before, after)).toMatchObject([
    { section: 'materials', kind: 'row', change: { what: 'changed', name: { zh: '申报方案正文' } } },
  ])
})

it('counts rows that came and went apart from places that changed', () => {
  const after: ApplicationDraft = {
    ...before,
    basics: { ...before.basics, name: '新名' },
    estimate: { lines: [{ ...software, name: '预警模块' }, { ...software, name: '调度模块' }, hardware] },
  }
  expect(countChanges(compareContent(before, after))).toEqual({ added: 2, removed: 1, changed: 1 })
})
