import { z } from 'zod'
import { onAccount } from '../action.ts'
import { prose } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { administration } from '../posts.ts'
import { dropped } from './account.ts'
import { notOwnAccount, notOwnProposal, somethingWaits } from './account-rules.ts'

/** The second administrator says no, and why. */
export const declineProposal = onAccount({
  name: 'administration.declineProposal',
  title: text('不同意', 'Decline'),
  effect: text('一切照旧；未复核过的新账号就此停用', 'Nothing changes; an account never confirmed is disabled'),
  basis: ['M-four-eyes', 'M-proposal'],
  by: administration.security,
  from: ['proposed', 'active', 'disabled'],
  to: { proposed: ['disabled'] },
  input: z.strictObject({ reason: prose('不同意的理由', 'Why it is declined', { max: 500 }) }),
  example: { reason: '岗位与职责不符' },
  needs: [],
  rules: [notOwnAccount, notOwnProposal, somethingWaits],
  aside: true,
  secrets: 'drop',
  apply: dropped,
})
