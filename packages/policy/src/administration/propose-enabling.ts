import { z } from 'zod'
import { onAccount } from '../action.ts'
import { byWhom } from '../kernel/actor.ts'
import { text } from '../kernel/text.ts'
import { administration } from '../posts.ts'
import { dutiesStillApart, hasRoles, nothingWaits, notOwnAccount, unitStillOpen } from './account-rules.ts'

/** A disabled account is to be used again, with the roles it had. */
export const proposeEnabling = onAccount({
  name: 'administration.proposeEnabling',
  title: text('启用账号', 'Enable the account'),
  effect: text('复核通过后恢复使用', 'It is in use again once confirmed'),
  basis: ['M-four-eyes', 'M-proposal', 'M-duties', 'M-unit'],
  by: administration.system,
  from: ['disabled'],
  input: z.strictObject({}),
  needs: ['units'],
  rules: [dutiesStillApart, hasRoles, nothingWaits, notOwnAccount, unitStillOpen],
  aside: true,
  apply: (account, { actor, at }) => ({
    ...account,
    proposal: { kind: 'enable', postTitle: null, unit: null, roles: null, by: byWhom(actor), at },
  }),
})
