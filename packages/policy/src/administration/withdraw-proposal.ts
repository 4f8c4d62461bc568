import { z } from 'zod'
import { onAccount } from '../action.ts'
import { text } from '../kernel/text.ts'
import { administration } from '../posts.ts'
import { dropped } from './account.ts'
import { notOwnAccount, somethingWaits } from './account-rules.ts'

/** Taken back by the side that proposed it. */
export const withdrawProposal = onAccount({
  name: 'administration.withdrawProposal',
  title: text('撤回', 'Withdraw'),
  effect: text('一切照旧；未复核过的新账号就此停用', 'Nothing changes; an account never confirmed is disabled'),
  basis: ['M-four-eyes', 'M-proposal'],
  by: administration.system,
  from: ['proposed', 'active', 'disabled'],
  to: { proposed: ['disabled'] },
  input: z.strictObject({}),
  needs: [],
  rules: [notOwnAccount, somethingWaits],
  aside: true,
  secrets: 'drop',
  apply: dropped,
})
