import { z } from 'zod'
import { type Context, onPlan, type Who } from '../action.ts'
import type { Actor, UnitRef } from '../kernel/actor.ts'
import { minuteInShanghai } from '../kernel/calendar.ts'
import { optionalProse } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { anyOf, bureau } from '../posts.ts'
import { signature } from '../project.ts'
import { urgedAlready, urgedOn } from '../rulebook/once-a-day.ts'
import { rule } from '../rulebook/rule.ts'
import type { AnnualPlan } from './annual-plan.ts'
import { silentMembers } from './silent-members.ts'

type OnPlan = Context<AnnualPlan, unknown, 'lines' | 'members'>

const leader: Who<unknown> = {
  label: text('领导', 'leaders'),
  holds: (_, actor: Actor) => actor.roles.includes('leader.viewer'),
  concerns: actor => actor.roles.includes('leader.viewer'),
}

/** The newest urging of one member for this plan. */
const lastUrged = ({ urges = [] }: Pick<AnnualPlan, 'urges'>, member: string) =>
  urges.findLast(({ members }) => members.some(({ id }) => id === member))

const silent = ({ facts }: OnPlan) => silentMembers(facts.lines, facts.members)

const somebodyIsSilent = rule('M-urge', ['facts.lines', 'facts.members'], (context: OnPlan) =>
  silent(context).length > 0
    ? null
    : {
        text: text('成员单位都已提出论证意见，没有需要催办的', 'Every member has spoken: there is nobody to urge'),
        fact: { what: text('待论证的计划项', 'Lines argued'), value: String(context.facts.lines.length) },
      },
)

/** While one of them may be urged, the act is possible. */
const notAllUrgedToday = rule('M-urge', ['facts.lines', 'facts.members', 'state.urges', 'today'], (context: OnPlan) => {
  const last = silent(context).map(({ member }) => lastUrged(context.state, member.id))
  const [first] = last
  if (!first || last.some(each => !each || !urgedOn(each, context.today))) return null
  return urgedAlready(first, context.today)
})

const Input = z.strictObject({
  members: z
    .array(z.string().min(1).max(60))
    .min(1)
    .max(100)
    .meta({
      label: text('催办单位', 'Whom'),
      hint: text(
        '每个单位收到一条通知，写明还有几项未回复。',
        'Each is told once, with how many lines it has to answer.',
      ),
      widget: 'members',
    }),
  words: optionalProse('附言', 'Words', { max: 500 }),
})
type Typed = Context<AnnualPlan, z.output<typeof Input>, 'lines' | 'members'>

const named = (members: readonly Pick<UnitRef, 'name'>[]) => members.map(({ name }) => name).join('、')

const onlySilentMembers = rule('M-urge', ['facts.lines', 'facts.members', 'input.members'], (context: Typed) => {
  const waiting = new Set(silent(context).map(({ member }) => member.id))
  const others = context.input.members.filter(id => !waiting.has(id))
  if (others.length === 0) return null
  const known = context.facts.members.filter(({ id }) => others.includes(id))
  return {
    text: text('有的单位没有待回复的计划项', 'Some of them have nothing left to answer'),
    fact: { what: text('不用催办', 'Not to be urged'), value: named(known) || others.join('、') },
    cure: { text: text('请去掉这些单位', 'Take them out'), field: 'members' },
  }
})

const eachOncePerDay = rule(
  'M-urge',
  ['facts.members', 'input.members', 'state.urges', 'today'],
  ({ input, state, today, facts }: Typed) => {
    const told = facts.members.flatMap(member => {
      const last = input.members.includes(member.id) ? lastUrged(state, member.id) : undefined
      return last && urgedOn(last, today) ? [{ member, last }] : []
    })
    const [first] = told
    const why = first && urgedAlready(first.last, today)
    if (!why) return null
    const value = told.map(({ member, last }) => `${member.name} ${minuteInShanghai(last.at)}`).join('；')
    const fact = { what: text('最近催办', 'Last urged'), value }
    if (told.length === input.members.length) return { ...why, fact }
    const without = text('请去掉今天已催办的单位，再催办其余单位', 'Take out who was urged today and urge the others')
    return { ...why, fact, cure: { text: without, field: 'members' } }
  },
)

/** Members of the joint mechanism that have not argued every line are pressed, one or several, each once a day (article 7). */
export const urgeOpinions = onPlan({
  name: 'plan.urgeOpinions',
  title: text('催办论证意见', 'Urge opinions'),
  effect: text(
    '通知尚未回复的成员单位尽快提出论证意见并记录在案；同一单位每天一次',
    'Members that have not answered are told, and it is recorded. Once a day for each',
  ),
  basis: ['M-urge', 'W-7.1'],
  by: anyOf(bureau.planner, leader),
  besideOccasion: true,
  from: ['open', 'review'],
  input: Input,
  example: { members: ['finance'], words: '' },
  needs: ['lines', 'members'],
  rules: [somebodyIsSilent, notAllUrgedToday],
  inputRules: [onlySilentMembers, eachOncePerDay],
  apply: (plan, context) => ({
    ...plan,
    urges: [
      ...(plan.urges ?? []),
      {
        members: silent(context)
          .filter(({ member }) => context.input.members.includes(member.id))
          .map(({ member: { id, name }, lines }) => ({ id, name, lines: lines.map(({ code }) => code) })),
        words: context.input.words,
        at: context.at,
        by: signature(context.actor),
      },
    ],
  }),
})
