import { expect, it } from 'vitest'
import { intention, newRequestId } from './request-id.ts'

const act = { subject: { kind: 'project', code: 'WH-1' }, action: 'approval.withdraw', input: { reason: '重复' } }

it('makes version 4 UUIDs, each different', () => {
  const ids = Array.from({ length: 200 }, newRequestId)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(ids).size).toBe(200)
})

it('keeps one id for one intended act and takes another when the act changes or is done', () => {
  let count = 0
  const intended = intention(() => `id-${++count}`)
  expect(intended.idFor(act)).toBe('id-1')
  expect(intended.idFor({ ...act, input: { reason: '重复' } })).toBe('id-1')
  expect(intended.idFor({ ...act, input: { reason: '改主意' } })).toBe('id-2')
  intended.done()
  expect(intended.idFor({ ...act, input: { reason: '改主意' } })).toBe('id-3')
})
