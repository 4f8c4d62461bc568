import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wan } from '../../kernel/money.ts'
import { rulebook } from '../../rulebook/rulebook.ts'
import { completeDraft } from '../../testing/application-draft.ts'
import { materialSlots } from './materials.ts'
import { completeContent, problemsOf } from './problems.ts'
import { type ApplicationDraft, sectionIds, sections } from './sections.ts'

const TODAY = '2026-03-02'
const whole = completeDraft(wan(60))
const problems = (change: ApplicationDraft, planned = wan(60)) =>
  problemsOf({ ...whole, ...change }, { planned, today: TODAY }).map(({ section, path, severity, rule }) => [
    section,
    path,
    severity,
    rule,
  ])
const changed = (section: keyof typeof whole, change: object): ApplicationDraft => ({
  [section]: { ...whole[section], ...change },
})
const lineWith = (change: object) => {
  const [line] = (whole.estimate?.lines ?? []) as object[]
  return { estimate: { lines: [{ ...line, ...change }] } }
}

describe('M-complete', () => {
  it('a complete application has no problems and its content is whole', () => {
    expect(problems({})).toEqual([])
    expect(Object.keys(completeContent(whole) ?? {})).toEqual(sectionIds)
  })
  it('an empty one names problems in every section, each with a rule', () => {
    const found = problemsOf({}, { today: TODAY })
    expect(new Set(found.map(({ section }) => section))).toEqual(new Set(sectionIds))
    for (const { rule, text } of found) {
      expect(rulebook[rule]).toBeDefined()
      expect(text.zh && text.en).not.toBe('')
    }
    expect(completeContent({})).toBeUndefined()
  })
  it('leaving out any one section leaves a problem there', () => {
    for (const id of sectionIds) expect(problems({ [id]: {} }).every(([section]) => section === id)).toBe(true)
    for (const id of sectionIds) expect(problems({ [id]: {} }).length, id).toBeGreaterThan(0)
  })
})

describe('W-12.1 W-12.3 the intensive-building check', () => {
  it.each(['newMachineRoom', 'newDedicatedNetwork'])('W-12.1 %s must not be', field => {
    expect(problems(changed('intensive', { [field]: 'yes' }))).toEqual([['intensive', field, 'must', 'W-12.1']])
  })
  it.each([
    { cityCloud: 'no' },
    { cityNetwork: 'no' },
    { identity: 'own' },
    { blockchain: 'own' },
    { mobileEntry: 'own' },
  ])('W-12.3 %s needs an explanation', change => {
    expect(problems(changed('intensive', change))).toEqual([['intensive', 'explanation', 'must', 'W-12.3']])
    expect(problems(changed('intensive', { ...change, explanation: '已有专线' }))).toEqual([])
  })
})

describe('W-11.2 W-12.1 M-amount the estimate', () => {
  it('W-11.2 an amount that is not quantity times price must be corrected', () => {
    expect(problems(lineWith({ amount: wan(60) - 1 }))).toEqual([['estimate', 'lines.0.amount', 'must', 'W-11.2']])
  })
  it('W-12.1 a machine room by another name is looked at', () => {
    expect(problems(lineWith({ name: '机房改造' }))).toEqual([['estimate', 'lines.0.name', 'check', 'W-12.1']])
  })
  it('M-amount more than planned is looked at, the planned amount is not', () => {
    expect(problems({}, wan(60))).toEqual([])
    expect(problems({}, wan('59.999999'))).toEqual([['estimate', 'lines', 'check', 'M-amount']])
  })
})

describe('the other sections', () => {
  it('W-11.2 a step does not end before it starts', () => {
    const steps = [{ name: '建设', from: '2026-06-01', to: '2026-05-31' }]
    expect(problems({ schedule: { steps } })).toEqual([['schedule', 'steps.0.to', 'must', 'W-11.2']])
  })
  it.each([
    ['W-3.1 the funding mode', 'basics', 'fundingMode'],
    ['W-3.2 the category', 'basics', 'category'],
    ['W-4.1 the protection level', 'operation', 'securityLevel'],
  ] as const)('%s must be named', (_, section, field) => {
    const found = problems(changed(section, { [field]: 'nothing of the kind' }))
    expect(found.map(([where, path, severity]) => [where, path, severity])).toEqual([[section, field, 'must']])
  })
  it('W-5.1 counterpart systems are asked for, and need not exist', () => {
    expect(Object.keys(sections.basics.schema.shape)).toContain('upperSystems')
    expect(problems(changed('basics', { upperSystems: '' }))).toEqual([])
  })
  it('W-5.3 the opinion of the superior department has its place among the papers', () => {
    expect(materialSlots.upper).toMatchObject({ rule: 'W-5.3', required: false })
  })
  it('W-13.1 a required paper is missed by name, a reason why not counts', () => {
    const items = (whole.materials?.items ?? []) as { slot: string }[]
    const without = items.filter(({ slot }) => slot !== 'catalogue')
    expect(problems({ materials: { items: without } })).toEqual([['materials', 'catalogue', 'must', 'W-13.1']])
    const explained = [...without, { kind: 'notApplicable', slot: 'catalogue', reason: '由部门统一编制' }]
    expect(problems({ materials: { items: explained } })).toEqual([])
  })
  it('W-11.1 a certificate holds on its last day and not after', () => {
    expect(problems(changed('compiler', { validTo: TODAY }))).toEqual([])
    expect(problems(changed('compiler', { validTo: '2026-03-01' }))).toEqual([
      ['compiler', 'validTo', 'must', 'W-11.1'],
    ])
  })
  it('W-11.3 M-classified every commitment is made', () => {
    expect(problems(changed('commitment', { fitsNeeds: false, notClassified: false }))).toEqual([
      ['commitment', 'fitsNeeds', 'must', 'W-11.3'],
      ['commitment', 'notClassified', 'must', 'M-classified'],
    ])
  })
})

describe('whatever was typed', () => {
  const junk = fc.dictionary(fc.constantFrom('lines', 'steps', 'items', 'validTo', 'newMachineRoom'), fc.jsonValue())
  const rows = fc.array(
    fc.oneof(
      fc.constant(null),
      fc.record({
        quantity: fc.jsonValue(),
        unitPrice: fc.double(),
        amount: fc.double(),
        name: fc.jsonValue(),
        slot: fc.jsonValue(),
      }),
    ),
  )
  it('is judged, never a failure', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sectionIds), junk, rows, (section, value, list) => {
        for (const draft of [value, { lines: list }, { steps: list }, { items: list }])
          expect(Array.isArray(problemsOf({ [section]: draft }, { planned: wan(1), today: TODAY }))).toBe(true)
      }),
    )
  })
})
