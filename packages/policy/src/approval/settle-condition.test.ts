import { describe, expect, it } from 'vitest'
import { startOf } from '../tasks.ts'
import { conditionAnswer } from '../testing/inputs.ts'
import { people, units } from '../testing/people.ts'
import { approvedWithConditions } from '../testing/project-at.ts'
import { letterConditions } from './letter-conditions.ts'

const { clerk, reviewer, approver } = people
const ANSWER = 'approval.answerCondition'
const SETTLE = 'approval.settleCondition'

function answered() {
  const { city, id } = approvedWithConditions('不得新建机房', '上线前完成密评')
  for (const item of ['O1', 'O2']) city.act(clerk, ANSWER, id, conditionAnswer(item))
  const statuses = () => letterConditions.of(city.project(id)).map(({ status }) => status)
  return { city, id, statuses }
}

describe('approval.settleCondition', () => {
  it('M-conditions closes one, and what is closed stays closed', () => {
    const { city, id, statuses } = answered()
    city.act(reviewer, SETTLE, id, { item: 'O1', result: 'closed', note: '现场核对' })
    expect(statuses()).toEqual(['closed', 'answered'])
    expect(city.attempt(clerk, ANSWER, id, conditionAnswer('O1')).allowed).toBe(false)
    expect(city.attempt(reviewer, SETTLE, id, { item: 'O1', result: 'sentBack', note: '重来' }).allowed).toBe(false)
  })

  it('M-conditions sends one back and says why; it is answered again, beginning with what was said before', () => {
    const { city, id, statuses } = answered()
    const silent = city.attempt(reviewer, SETTLE, id, { item: 'O2', result: 'sentBack', note: '' })
    expect(silent).toMatchObject({ allowed: false, reasons: [{ rule: 'M-conditions', cure: { field: 'note' } }] })
    city.act(reviewer, SETTLE, id, { item: 'O2', result: 'sentBack', note: '缺密评报告' })
    expect(statuses()).toEqual(['answered', 'sentBack'])
    expect(startOf(ANSWER, city.project(id), [], 'O2')).toEqual(conditionAnswer('O2'))
    city.act(clerk, ANSWER, id, { ...conditionAnswer('O2'), paper: '密评报告 2026-3' })
    const [, second] = letterConditions.of(city.project(id))
    expect(second?.status).toBe('answered')
    expect(second?.answers.map(({ finding }) => finding?.note)).toEqual(['缺密评报告', undefined])
  })

  it('M-post it belongs to the reviewer', () => {
    const { city, id } = answered()
    for (const actor of [clerk, approver])
      expect(city.attempt(actor, SETTLE, id, { item: 'O1', result: 'closed', note: '' })).toMatchObject({
        allowed: false,
        reasons: expect.arrayContaining([expect.objectContaining({ rule: 'M-post' })]),
      })
  })

  it('M-four-eyes nobody checks an answer of their own; another’s they do', () => {
    const { city, id } = approvedWithConditions('不得新建机房', '上线前完成密评')
    const both = { ...people.manyPosts, unit: units.water }
    city.act(both, ANSWER, id, conditionAnswer('O1'))
    city.act(clerk, ANSWER, id, conditionAnswer('O2'))
    const own = city.attempt(both, SETTLE, id, { item: 'O1', result: 'closed', note: '' })
    expect(own).toMatchObject({ allowed: false, reasons: [{ rule: 'M-four-eyes' }] })
    expect(city.attempt(both, SETTLE, id, { item: 'O2', result: 'closed', note: '' }).allowed).toBe(true)
  })
})
