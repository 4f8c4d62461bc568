import { actionNamed, actions, type FieldSpec, fen, fieldsOf, initialInput } from '@zhengheng/policy'
import { describe, expect, it } from 'vitest'
import { checkInput } from './check-input.ts'

const inputOf = (name: string) => actionNamed(name).input
const named = (fields: readonly FieldSpec[], name: string) => fields.find(field => field.name === name)

describe('forms from schemas', () => {
  const all = (fields: readonly FieldSpec[], where: string): (readonly [string, FieldSpec])[] =>
    fields.flatMap(field => [[`${where}.${field.name}`, field] as const, ...all(field.row ?? [], where)])
  // The review desk draws the checklist itself; the other fields come from a form.
  const drawn = actions
    .flatMap(action => all(fieldsOf(action.input), action.name))
    .filter(
      ([where, field]) => field.kind !== 'hidden' && !/(giveOpinion|draftTechnicalOpinion)\.(item|note)$/.test(where),
    )

  it('know the words of every field of every action', () => {
    expect(drawn.length).toBeGreaterThan(40)
    for (const [where, field] of drawn) expect(field.label.zh, where).toMatch(/[\u4e00-\u9fff]/)
  })

  it('know the options of every choice', () => {
    for (const [where, field] of drawn.filter(([, { kind }]) => kind === 'choice'))
      expect(field.options?.length, where).toBeGreaterThan(1)
  })

  it('see through defaults, null, transforms and refinements', () => {
    const decide = fieldsOf(inputOf('approval.decide'))
    expect(decide.map(field => field.kind)).toEqual(['choice', 'money', 'prose', 'prose', 'rows', 'prose'])
    expect(decide.map(field => field.optional)).toEqual([false, false, true, true, true, false])
    expect(named(decide, 'conditions')?.row?.[0]).toMatchObject({ name: '', kind: 'prose', max: 300 })
    const open = fieldsOf(inputOf('plan.openYear'))
    expect(named(open, 'ceiling')).toMatchObject({ kind: 'money', optional: true, initial: null })
    expect(named(open, 'year')).toMatchObject({ kind: 'number' })
    const confirm = fieldsOf(inputOf('approval.confirmApplication'))
    expect(confirm[0]).toMatchObject({ kind: 'check', initial: false })
    expect(confirm[0]?.label.zh).toContain('负责')
  })

  it('start with defaults and the least number of rows', () => {
    const start = initialInput(inputOf('approval.returnForCorrection'))
    expect(start).toEqual({
      items: [{ section: '', place: '', text: '', rule: '' }],
      dueDays: 10,
      settled: [],
      secondTimeReason: '',
    })
    expect(initialInput(inputOf('plan.putLine')).demo).toBeNull()
  })

  it('let members be ticked instead of typed, none to begin with', () => {
    expect(fieldsOf(inputOf('approval.issueLetter'))).toMatchObject([
      { name: 'copies', kind: 'members', optional: true, initial: [] },
    ])
  })

  it('offer rules as articles', () => {
    const items = named(fieldsOf(inputOf('approval.returnForCorrection')), 'items')
    const rule = items?.row && named(items.row, 'rule')
    expect(rule?.options?.find(option => option.value === 'W-13.1')?.label.zh).toMatch(/^第十三条 /)
  })
})

describe('checking input', () => {
  it('names the field and the cure', () => {
    const checked = checkInput(inputOf('approval.decide'), {
      ...initialInput(inputOf('approval.decide')),
      conditions: ['好', ''],
    })
    expect(checked.ok).toBe(false)
    const errors = checked.ok ? [] : checked.errors
    expect(Object.fromEntries(errors.map(error => [error.path, error.text.zh]))).toEqual({
      result: '请选择“审批结论”',
      amount: '请填写“核定投资”，以万元为单位，最多六位小数',
      'conditions.1': '请填写“附带要求（选填）第 2 项”',
      reason: '请填写“审批意见”',
    })
  })

  it.each([
    ['1.2O', '请改正“计划投资”：“1.2O”中疑似把数字 0 写成了字母 O'],
    ['-5', '请改正“计划投资”：“-5”是负数，金额和数量不能为负'],
    [2e12, '“计划投资”最多 1,000,000.00 万元'],
    [null, '请填写“计划投资”，以万元为单位，最多六位小数'],
  ])('says what is wrong with the amount %j', (amount, said) => {
    const schema = inputOf('plan.putLine')
    const checked = checkInput(schema, { ...initialInput(schema), amount })
    expect(checked.ok ? [] : checked.errors.filter(({ path }) => path === 'amount')).toMatchObject([
      { text: { zh: said } },
    ])
  })

  it('asks for confirmation of what must be agreed to', () => {
    const checked = checkInput(inputOf('approval.confirmApplication'), { agrees: false })
    expect(checked.ok ? '' : checked.errors[0]?.text.zh).toMatch(/^请确认：已审阅/)
  })

  it('says how long a text may be', () => {
    const checked = checkInput(inputOf('approval.withdraw'), { reason: '字'.repeat(2001) })
    expect(checked.ok ? '' : checked.errors[0]?.text.zh).toBe('“撤回理由”最多 2000 个字，请删减')
  })

  it('asks for what a rule requires in this case, though the schema lets it stay empty', () => {
    const merging = { into: 'a', lines: ['b'], name: '平台', summary: '合并建设', amount: fen(5), reason: '重复' }
    const schema = inputOf('plan.mergeLines')
    expect(checkInput(schema, merging)).toMatchObject({ ok: true })
    for (const task of [undefined, '', ' '])
      expect(checkInput(schema, { ...merging, task }, ['task'])).toEqual({
        ok: false,
        errors: [{ path: 'task', text: expect.objectContaining({ zh: '请填写“下达的建设任务”' }) }],
      })
    expect(checkInput(schema, { ...merging, task: '统一建设' }, ['task'])).toMatchObject({ ok: true })
  })

  it('passes what is right, parsed', () => {
    const checked = checkInput(inputOf('plan.adjustLine'), { amount: fen(5), content: '', reason: ' 核减 ' })
    expect(checked).toEqual({ ok: true, input: { amount: 5, content: '', reason: '核减' } })
  })
})
