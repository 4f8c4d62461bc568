import { z } from 'zod'
import { type Context, onRules } from '../action.ts'
import { text } from '../kernel/text.ts'
import { administration } from '../posts.ts'
import { signature } from '../project.ts'
import type { AmendedRules } from '../rulebook/amended-rules.ts'
import { rule } from '../rulebook/rule.ts'
import { calendarId } from '../rulebook/state-calendar.ts'

type Confirming = Context<AmendedRules>

const notOwnProposal = rule(
  'M-four-eyes',
  ['state.proposal.account', 'actor.account'],
  ({ state: { proposal }, actor }: Confirming) =>
    proposal?.account !== actor.account
      ? null
      : {
          text: text('提出修订的人不能自己复核', 'Who proposed an amendment does not confirm it'),
          fact: { what: text('提出人', 'Proposed by'), value: proposal.by },
          cure: { text: text('请由其他安全管理员复核', 'Another security administrator confirms it') },
        },
)

/** A holiday notice holds from the day it is confirmed: it says which days are worked, and judges nothing anew. */
const ofCalendar = ({ id }: AmendedRules) => id === calendarId

const stillAhead = rule(
  'M-not-backdated',
  ['state.proposal.from', 'state.id', 'today'],
  ({ state, state: { proposal }, today }: Confirming) =>
    proposal === null || proposal.from > today || ofCalendar(state)
      ? null
      : {
          text: text('开始执行日期已到，不能再生效', 'The day from which it was to hold has come'),
          fact: { what: text('开始执行日期', 'Holds from'), value: proposal.from },
          cure: {
            text: text('请退回，由系统管理员另填日期', 'Decline it; the system administrator names another day'),
            action: 'supervision.declineAmendment',
          },
        },
)

/** A second administrator confirms: from its day on, acts are judged by the amended rules; earlier ones keep theirs. */
export const confirmAmendment = onRules({
  name: 'supervision.confirmAmendment',
  title: text('复核修订', 'Confirm the amendment'),
  effect: text(
    '规则修订自所定日期起执行，放假安排即日起执行',
    'An amendment holds from its day on, a holiday notice at once',
  ),
  basis: ['M-four-eyes', 'M-not-backdated'],
  by: administration.security,
  from: ['proposed'],
  to: ['settled'],
  input: z.strictObject({}),
  needs: [],
  rules: [notOwnProposal, stillAhead],
  irreversible: true,
  apply: (rules, { actor, at, today }) => {
    const { proposal } = rules
    if (!proposal) throw new Error('nothing was proposed')
    const { change, reason, by } = proposal
    const from = ofCalendar(rules) ? today : proposal.from
    const no = rules.amendments.length + 1
    return {
      ...rules,
      status: 'settled',
      proposal: null,
      amendments: [
        ...rules.amendments,
        { no, change, from, reason, proposedBy: by, confirmedBy: signature(actor), at },
      ],
    }
  },
})
