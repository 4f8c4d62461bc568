import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { actionNamed, actions, actionsOn, findAction } from './actions.ts'
import { meta } from './kernel/fields.ts'
import { rulebook } from './rulebook/rulebook.ts'

describe.each(actions.map(action => [action.name, action] as const))('%s', (name, action) => {
  it('says in both languages what it is and what it does', () => {
    for (const said of [action.title, action.effect, action.by.label]) {
      expect(said.zh).toMatch(/[\u4e00-\u9fff]/)
      expect(said.en).toMatch(/^[\x20-\x7e’“”]+$/)
    }
  })
  it('rests on known rules', () => {
    expect(action.basis.length).toBeGreaterThan(0)
    for (const id of action.basis) expect(rulebook[id]).toBeDefined()
  })
  it('labels every field people fill in', () => {
    expect(unlabelled(action.input)).toEqual([])
  })
  it('has an example of what it asks, which its schema accepts as it is', () => {
    const nothing = action.input.safeParse({})
    if (action.example === undefined) expect(nothing.success && Object.keys(nothing.data as object)).toEqual([])
    else expect(action.input.parse(action.example)).toEqual(action.example)
  })
  it('waits only for posts that may do it, at steps it knows', () => {
    const { turn, on, from, by } = action
    const who = typeof turn === 'object' ? turn.who : turn
    const nobody = { account: '', post: '', unit: { id: '', name: '', kind: 'partyGovOrgan' } } as const
    expect(who === undefined || by.concerns({ ...nobody, roles: [who] })).toBe(true)
    if (typeof turn === 'object' && on === 'project') expect(from).toEqual(expect.arrayContaining([...turn.at]))
    if (typeof turn === 'string') expect(on).toBe('project')
  })
  it('is found by its name', () => {
    expect(findAction(name)).toBe(action)
  })
})

function unlabelled(schema: z.ZodType): string[] {
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries(schema.shape as Record<string, z.ZodType>)
    .filter(([, field]) => !meta(field)?.label && meta(field)?.widget !== 'hidden')
    .map(([key]) => key)
}

describe('the list of actions', () => {
  it('names each action once', () => {
    expect(new Set(actions.map(({ name }) => name)).size).toBe(actions.length)
    const kinds = [...new Set(actions.map(({ on }) => on))]
    expect(kinds.flatMap(actionsOn)).toHaveLength(actions.length)
  })
  it('does not know what is not in it', () => {
    expect(findAction('plan.imagined')).toBeUndefined()
    expect(findAction('__proto__')).toBeUndefined()
    expect(() => actionNamed('plan.imagined')).toThrow('plan.imagined')
  })
})
