import { z } from 'zod'
import { onAccount } from '../action.ts'
import { text } from '../kernel/text.ts'
import { administration } from '../posts.ts'
import { rule } from '../rulebook/rule.ts'
import type { Account } from './account.ts'
import {
  type Asked,
  dutiesStillApart,
  notOwnAccount,
  notOwnProposal,
  somethingWaits,
  unitStillOpen,
} from './account-rules.ts'

const Input = z.strictObject({
  at: z.iso.datetime().meta({ label: text('所见事项的提出时间', 'When what was seen was proposed'), widget: 'hidden' }),
  others: z
    .array(z.strictObject({ account: z.uuid(), at: z.iso.datetime() }))
    .max(499)
    .default([])
    .meta({ label: text('一并复核', 'Confirmed with it'), widget: 'hidden' }),
})
type Input = z.output<typeof Input>

/** Each other account once, its own not among them. */
const others = (own: string, input: Input | undefined): Input['others'] =>
  [...new Map((input?.others ?? []).map(other => [other.account, other])).values()].filter(
    ({ account }) => account !== own,
  )

/** Another proposal put in place of the one that was judged is not confirmed with it. */
const asSeen = rule(
  'M-proposal',
  ['input', 'state.proposal.at', 'facts.accounts'],
  ({ state, input, facts: { accounts = [] } }: Asked<Input>) => {
    const seen = new Map(others(state.id, input).map(({ account, at }) => [account, at]))
    const replaced = [state, ...accounts].find(
      ({ id, proposal }) => proposal && proposal.at !== (id === state.id ? input.at : seen.get(id)),
    )
    return replaced
      ? {
          text: text(
            '您看到的事项已撤回，现在待复核的是另一项',
            'What you saw was withdrawn, and something else waits now',
          ),
          fact: { what: text('账号', 'Account'), value: replaced.login },
          cure: { text: text('请看过新的内容再复核', 'Read it before you confirm') },
        }
      : null
  },
)

const allThere = rule('M-state', ['input.others', 'facts.accounts'], ({ state, input, facts }: Asked<Input>) => {
  const found = new Set(facts.accounts?.map(({ id }) => id))
  const missing = others(state.id, input).find(({ account }) => !found.has(account))
  return missing
    ? {
        text: text('没有这个账号', 'There is no such account'),
        fact: { what: text('账号', 'Account'), value: missing.account },
        cure: { text: text('请刷新后重选', 'Load the page again and choose') },
      }
    : null
})

function confirmed(account: Account): Account {
  const { proposal } = account
  if (!proposal) throw new Error('nothing was proposed')
  const { kind, postTitle, unit, roles } = proposal
  const now = { ...account, proposal: null }
  if (kind === 'new') return { ...now, status: 'active', roles: roles ?? [] }
  if (kind === 'enable') return { ...now, status: 'active' }
  return kind === 'change' ? { ...now, postTitle: postTitle ?? '', unit, roles: roles ?? [] } : now
}

const leads = { proposed: ['active'], active: ['active'], disabled: ['disabled', 'active'] } as const

/**
 * What was proposed takes effect, all of it or none. Sessions opened under the earlier rights end; what opens an account
 * is told by half to the one who confirms.
 */
export const confirmProposals = onAccount({
  name: 'administration.confirmProposals',
  title: text('复核通过', 'Confirm'),
  effect: text('所提事项即时生效，全部通过或一项也不通过', 'What was proposed takes effect at once, all of it or none'),
  basis: ['M-four-eyes', 'M-proposal', 'M-duties', 'M-unit'],
  by: administration.security,
  from: ['proposed', 'active', 'disabled'],
  to: leads,
  input: Input,
  example: { at: '2026-03-02T01:00:00.000Z', others: [] },
  needs: ['accounts', 'units'],
  rules: [notOwnAccount, somethingWaits, notOwnProposal, dutiesStillApart, unitStillOpen],
  inputRules: [allThere, asSeen],
  aside: true,
  secrets: 'open',
  touches: {
    account: {
      which: ({ state, input }) => others(state.id, input).map(({ account }) => account),
      to: leads,
      apply: confirmed,
    },
  },
  apply: confirmed,
})
