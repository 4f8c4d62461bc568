import { RequestProblem } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { describe, expect, it } from 'vitest'
import { actProblem, fieldFaults, problemText } from './act-problem.ts'

const problem = (status: number, more: object = {}) =>
  new RequestProblem({ type: 'about:blank', title: '未办理', status, ...more })

describe('problems of acts', () => {
  it('keep the field errors of 400, without the envelope', () => {
    const fields = [{ path: 'input.items.0.place', code: 'too_small', text: text('请填写位置', 'Fill in') }]
    expect(actProblem(problem(400, { fields }), 'zh')).toEqual({
      kind: 'fields',
      errors: [{ path: 'items.0.place', text: text('请填写位置', 'Fill in') }],
    })
  })

  it('name what is wrong with other requests by field, and nothing where no field is wrong', () => {
    const fields = [{ path: 'body.login', code: 'too_small', text: text('请填写登录名', 'Fill in') }]
    expect(fieldFaults(problem(400, { fields }))).toEqual({ login: text('请填写登录名', 'Fill in') })
    expect(fieldFaults(problem(503))).toEqual({})
    expect(fieldFaults(new TypeError('broken'))).toEqual({})
  })

  it('tell stale, refused, offline and signed out apart', () => {
    expect(actProblem(problem(409, { changes: [], version: 7 }), 'zh')).toEqual({
      kind: 'stale',
      changes: [],
      version: 7,
    })
    const reasons = [{ rule: 'W-7.4', text: text('未列入计划', 'Not in the plan') }]
    expect(actProblem(problem(422, { reasons }), 'zh')).toEqual({ kind: 'reasons', reasons })
    expect(actProblem(problem(0), 'zh')).toEqual({ kind: 'offline' })
    expect(actProblem(problem(401), 'zh')).toEqual({ kind: 'signedOut' })
  })

  it('speak plainly about everything else', () => {
    expect(actProblem(problem(503, { detail: '系统维护中' }), 'zh')).toEqual({
      kind: 'other',
      words: '系统维护中',
      unsure: true,
    })
    expect(problemText(problem(500, { detail: '没有办成', reference: 'A1B2' }), 'zh')).toBe('没有办成（编号 A1B2）')
    expect(problemText(problem(401, { detail: '请登录', reference: 'A1B2' }), 'zh')).toBe('请登录')
    expect(problemText(new TypeError('x is undefined'), 'zh')).not.toContain('undefined')
    expect(problemText(problem(500), 'en')).not.toMatch(/[\u4e00-\u9fff]/)
  })
})
