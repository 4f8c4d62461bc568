import { z } from 'zod'
import { onAccount } from '../action.ts'
import { byWhom } from '../kernel/actor.ts'
import { text } from '../kernel/text.ts'
import { administration } from '../posts.ts'
import { nothingWaits, notOwnAccount } from './account-rules.ts'

/** A new activation, good only once it is confirmed; the password of before holds until then. */
export const proposePasswordReset = onAccount({
  name: 'administration.proposePasswordReset',
  title: text('重置口令', 'Reset the password'),
  effect: text(
    '复核通过后由本人用新的激活码激活，此前原口令有效',
    'Once confirmed its person activates it anew; the password of before holds until then',
  ),
  basis: ['M-four-eyes', 'M-proposal'],
  by: administration.system,
  from: ['active', 'disabled'],
  input: z.strictObject({}),
  needs: [],
  rules: [notOwnAccount, nothingWaits],
  aside: true,
  secrets: 'halve',
  apply: (account, { actor, at }) => ({
    ...account,
    proposal: { kind: 'password', postTitle: null, unit: null, roles: null, by: byWhom(actor), at },
  }),
})
