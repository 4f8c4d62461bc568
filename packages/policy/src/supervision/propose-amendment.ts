import { z } from 'zod'
import { type Context, onRules } from '../action.ts'
import { day, prose } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { administration } from '../posts.ts'
import { signature } from '../project.ts'
import type { AmendedRules } from '../rulebook/amended-rules.ts'
import { type AmendmentChange, amendedOn, amendedPack, standingOf } from '../rulebook/amendment.ts'
import { isValueOf } from '../rulebook/parameter-value.ts'
import { parameterCatalogue, parameterNames, parameterText } from '../rulebook/parameters.ts'
import { contradictionsIn } from '../rulebook/related-parameters.ts'
import { rule } from '../rulebook/rule.ts'
import { type RuleId, rulebook, ruleSource } from '../rulebook/rulebook.ts'
import { calendarId } from '../rulebook/state-calendar.ts'

const Change = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('parameter'),
    parameter: z.enum(parameterNames as [(typeof parameterNames)[number], ...typeof parameterNames]),
    value: z.union([z.int(), z.boolean(), z.string().max(20), z.null()]),
  }),
  z.strictObject({
    kind: z.literal('rule'),
    rule: z.enum(Object.keys(rulebook) as [RuleId, ...RuleId[]]),
    standing: z.enum(['verified', 'unverified', 'off']),
  }),
])

const Input = z.strictObject({
  change: Change.meta({ label: text('修订内容', 'Change'), widget: 'hidden' }),
  from: day('开始执行日期', 'Holds from'),
  reason: prose('修订理由', 'Reason', { max: 500 }),
})
type Proposing = Context<AmendedRules, z.output<typeof Input>>

/** The calendar is changed by holiday notices alone. */
const ofPack = rule('M-state', ['state.id'], ({ state: { id } }: Context<AmendedRules>) =>
  id !== calendarId
    ? null
    : {
        text: text('工作日历没有参数', 'The calendar has no parameters'),
        fact: { what: text('对象', 'Subject'), value: id },
        cure: { text: text('请录入放假安排', 'Enter a holiday notice'), action: 'supervision.proposeNotice' },
      },
)

const notBackdated = rule('M-not-backdated', ['input.from', 'today'], ({ input, today }: Proposing) =>
  input.from > today
    ? null
    : {
        text: text('修订最早自次日起执行，不溯及既往', 'An amendment holds from tomorrow at the earliest'),
        fact: { what: text('填写的开始日期', 'Date given'), value: input.from },
        cure: { text: text(`请填写 ${today} 之后的日期`, `Give a date after ${today}`) },
      },
)

const valueFits = rule('M-complete', ['input.change'], ({ input: { change } }: Proposing) => {
  if (change.kind !== 'parameter' || isValueOf(change.parameter, change.value)) return null
  const { title } = parameterCatalogue[change.parameter]
  return {
    text: text(`“${title.zh}”的值不合要求`, `“${title.en}”: the value does not fit`),
    fact: { what: text('填写的值', 'Value given'), value: String(change.value) },
    cure: {
      text: text('请按参数的单位填写，例如金额大于 0、天数为正整数', 'Give a value in the unit of the parameter'),
    },
  }
})

/** Rules read in the text stand; management rules of the product are not a deployment's to change. */
const verifiedStands = rule('M-verified-stands', ['input.change'], ({ input: { change } }: Proposing) => {
  if (change.kind !== 'rule' || ruleSource(change.rule).status === 'unverified') return null
  return {
    text: text('该规则已与原文核对，不能改变状态或停用', 'The rule was read in the text and stands'),
    fact: { what: text('规则', 'Rule'), value: `${change.rule} ${ruleSource(change.rule).summary.zh}` },
    cure: { text: text('只有待核规则可以确认或停用', 'Only unverified rules can be confirmed or switched off') },
  }
})

const present = ({ state, input: { change, from }, pack }: Proposing): unknown => {
  const amended = amendedOn(state.amendments, from)
  if (change.kind === 'rule') return standingOf({ ...(amended && { amended }) }, change.rule)
  return { ...pack.parameters, ...amended?.parameters }[change.parameter]
}

const changesSomething = rule('M-amends', ['state.amendments', 'input.change', 'input.from'], (context: Proposing) => {
  const { change } = context.input
  const wanted = change.kind === 'rule' ? change.standing : change.value
  if (present(context) !== wanted) return null
  return {
    text: text('该日期起执行的规则已是如此', 'The rules of that day already say so'),
    fact: {
      what: text('现行', 'In force'),
      value: change.kind === 'rule' ? String(wanted) : parameterText(change.parameter, wanted as never).zh,
    },
    cure: { text: text('请改填修订内容或日期', 'Change the value or the date') },
  }
})

/** From its day on, and on every later day something else changes, the parameters go together. */
const consistent = rule(
  'M-consistent',
  ['state.amendments', 'input.change', 'input.from'],
  ({ state: { amendments }, input, pack }: Proposing) => {
    const { change, from } = input
    if (change.kind !== 'parameter' || !isValueOf(change.parameter, change.value)) return null
    const proposed = {
      no: amendments.length + 1,
      change: change as AmendmentChange,
      from,
      reason: input.reason,
      proposedBy: '',
      confirmedBy: '',
      at: '',
    }
    const days = [from, ...amendments.map(each => each.from).filter(day => day > from)].toSorted()
    for (const day of days) {
      const [first] = contradictionsIn(amendedPack(pack, amendedOn([...amendments, proposed], day))).filter(
        ({ parameters }) => parameters.includes(change.parameter),
      )
      if (first)
        return {
          text: first.text,
          fact: { what: text('自该日起矛盾', 'They contradict from'), value: day },
          cure: { text: text('请改填数值，或先修订另一项', 'Give another value, or amend the other first') },
        }
    }
    return null
  },
)

/** Only terms in working days need the calendar of their year; other changes may be dated before its notice is out. */
const calendarPublished = rule(
  'M-calendar',
  ['input.change', 'input.from'],
  ({ input: { change, from }, pack }: Proposing) => {
    if (change.kind !== 'parameter' || parameterCatalogue[change.parameter].unit !== 'workingDays') return null
    const day = pack.calendar.isWorkingDay(from)
    if (day.known) return null
    return {
      text: text(
        `${day.unpublishedYear} 年的放假安排尚未录入，以工作日计的期限不能自 ${from} 起修订`,
        `The holidays of ${day.unpublishedYear} are not entered, so a term in working days cannot change on ${from}`,
      ),
      fact: { what: text('填写的开始日期', 'Date given'), value: from },
      cure: {
        text: text('请改填日期，或先录入该年放假安排', 'Give another date, or enter the notice of that year first'),
      },
    }
  },
)

/** An administrator asks for another value of a parameter, or another standing of a 待核 rule, from a day on. */
export const proposeAmendment = onRules({
  name: 'supervision.proposeAmendment',
  title: text('提出规则修订', 'Propose an amendment'),
  effect: text('修订送安全管理员复核，复核前不生效', 'It goes to the security administrator and has no effect before'),
  basis: ['M-four-eyes', 'M-not-backdated', 'M-calendar', 'M-verified-stands', 'M-consistent', 'M-amends'],
  by: administration.system,
  from: ['new', 'settled'],
  to: ['proposed'],
  input: Input,
  example: {
    change: { kind: 'parameter', parameter: 'approvalWorkingDays', value: 15 },
    from: '2027-01-01',
    reason: '压缩审批时限',
  },
  needs: [],
  rules: [ofPack],
  inputRules: [notBackdated, calendarPublished, valueFits, verifiedStands, consistent, changesSomething],
  apply: (rules, { input: { change, from, reason }, actor, at }) => ({
    ...rules,
    status: 'proposed',
    proposal: {
      change: change as AmendmentChange,
      from,
      reason,
      account: actor.account,
      at,
      by: signature(actor),
    },
  }),
})
