import { describe, expect, it } from 'vitest'
import { actionNamed, actions } from './actions.ts'
import { requirePost, requireState } from './management.ts'
import { newProject } from './project.ts'
import { wuhan2021 } from './rulebook/wuhan-2021.ts'
import { people } from './testing/people.ts'

const context = {
  state: newProject('p'),
  actor: people.auditor,
  at: '2026-03-02T01:00:00.000Z',
  today: '2026-03-02',
  pack: wuhan2021,
  facts: {} as never,
  input: undefined,
}

describe('M-post', () => {
  it('says whose act it is and who asked', () => {
    const reason = requirePost(actionNamed('plan.putLine'), context)
    expect(reason?.text.zh).toBe('“填报计划项”由本单位经办人办理')
    expect(reason?.fact?.value).toBe('市财政局 审计岗')
    expect(reason?.cure?.text.zh).toBe('请由本单位经办人办理')
  })
  it('is silent for the right post', () => {
    expect(requirePost(actionNamed('plan.putLine'), { ...context, actor: people.clerk })).toBeNull()
  })
  it('speaks against auditors at every action, and against administrators at all business', () => {
    for (const action of actions)
      for (const actor of ['project', 'plan'].includes(action.on)
        ? [people.auditor, people.administrator]
        : [people.auditor])
        expect(requirePost(action, { ...context, actor })?.rule, action.name).toBe('M-post')
  })
})

describe('M-state', () => {
  it('names the step needed and the step now', () => {
    const reason = requireState(actionNamed('approval.acceptApplication'), context)
    expect(reason?.text.zh).toBe('“受理”要在“待受理、技术审查待受理”环节办理')
    expect(reason?.fact?.value).toBe('未建立')
  })
  it('names a step of a project as one of projects, of a plan as one of plans', () => {
    const approved = { ...context, state: { status: 'approved' } }
    expect(requireState(actionNamed('plan.putLine'), approved)?.fact?.value).toBe('已批复')
    expect(requireState(actionNamed('plan.openYear'), approved)?.fact?.value).toBe('已批准待下达')
  })
  it('is silent at the right step', () => {
    expect(requireState(actionNamed('plan.putLine'), context)).toBeNull()
  })
  it('shows an unknown step as it is', () => {
    const odd = { ...context, state: { status: 'lost' } }
    expect(requireState(actionNamed('plan.putLine'), odd)?.fact?.value).toBe('lost')
  })
})
