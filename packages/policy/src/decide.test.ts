import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { onProject } from './action.ts'
import type { Action } from './actions.ts'
import { decide, factsNeeded, offers, reasonsBeforeInput } from './decide.ts'
import { text } from './kernel/text.ts'
import { newProject } from './project.ts'
import { rule } from './rulebook/rule.ts'
import { wuhan2021 } from './rulebook/wuhan-2021.ts'
import { people } from './testing/people.ts'

const speaks = (id: 'W-7.4' | 'W-8.2' | 'M-amount') => rule(id, [], () => ({ text: text(`${id} 说`, `${id} speaks`) }))
const silent = rule('W-13.1', [], () => null)

interface Shape {
  readonly post: boolean
  readonly state: boolean
  readonly rules: readonly boolean[]
  readonly inputRules: readonly boolean[]
}

const actionOf = ({ post, state, rules, inputRules }: Shape): Action =>
  onProject({
    name: 'approval.submitApplication',
    title: text('示例', 'Example'),
    effect: text('无', 'Nothing'),
    basis: ['W-8.2'],
    by: { label: text('经办人', 'clerk'), holds: () => post, concerns: () => true },
    from: [state ? 'new' : 'approved'],
    input: z.strictObject({}),
    needs: [],
    rules: rules.map(against => (against ? speaks('W-7.4') : silent)),
    inputRules: inputRules.map(against => (against ? speaks('M-amount') : silent)),
    apply: project => project,
  })

const context = {
  state: newProject('p'),
  actor: people.clerk,
  at: '2026-03-02T01:00:00.000Z',
  today: '2026-03-02',
  pack: wuhan2021,
  facts: {} as never,
  input: {},
}

const shape = fc.record({
  post: fc.boolean(),
  state: fc.boolean(),
  rules: fc.array(fc.boolean(), { maxLength: 5 }),
  inputRules: fc.array(fc.boolean(), { maxLength: 5 }),
})

describe('decide', () => {
  it('allows exactly when post, step and every rule agree', () => {
    fc.assert(
      fc.property(shape, wanted => {
        const agreed = wanted.post && wanted.state && ![...wanted.rules, ...wanted.inputRules].includes(true)
        expect(decide(actionOf(wanted), context).allowed).toBe(agreed)
      }),
    )
  })
  it('collects every reason, not the first', () => {
    const decision = decide(
      actionOf({ post: false, state: true, rules: [true, false, true], inputRules: [true] }),
      context,
    )
    expect(decision.allowed ? [] : decision.reasons.map(reason => reason.rule)).toEqual([
      'M-post',
      'W-7.4',
      'W-7.4',
      'M-amount',
    ])
  })
  it('M-state on another step the step answers and rules are quiet', () => {
    const decision = decide(actionOf({ post: true, state: false, rules: [true], inputRules: [true] }), context)
    expect(decision.allowed ? [] : decision.reasons.map(reason => reason.rule)).toEqual(['M-state'])
  })
  it('M-state where an action asks for it, its rules answer instead of the step', () => {
    const asked = { ...actionOf({ post: true, state: false, rules: [true], inputRules: [true] }), explainedIn: ['new'] }
    expect(reasonsBeforeInput(asked as Action, context).map(reason => reason.rule)).toEqual(['W-7.4'])
    const quiet = { ...actionOf({ post: true, state: false, rules: [], inputRules: [] }), explainedIn: ['new'] }
    expect(reasonsBeforeInput(quiet as Action, context).map(reason => reason.rule)).toEqual(['M-state'])
  })
})

describe('offers', () => {
  it('agree with the decision as far as nothing has been typed', () => {
    fc.assert(
      fc.property(shape, wanted => {
        const action = actionOf({ ...wanted, inputRules: [] })
        expect(offers([action], context)).toEqual([{ action: action.name, decision: decide(action, context) }])
      }),
    )
  })
  it('leave out what never concerns the person', () => {
    const action = actionOf({ post: true, state: true, rules: [], inputRules: [] })
    const foreign = { ...action, by: { ...action.by, concerns: () => false } } as Action
    expect(offers([foreign], context)).toEqual([])
  })
  it('name the facts they need once', () => {
    const action = actionOf({ post: true, state: true, rules: [], inputRules: [] })
    const needing = { ...action, needs: ['plan', 'members'] } as unknown as Action
    expect(factsNeeded([needing, action, needing])).toEqual(['plan', 'members'])
  })
})
