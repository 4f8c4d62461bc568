import { z } from 'zod'
import { onAccount } from '../action.ts'
import { text } from '../kernel/text.ts'
import { administration } from '../posts.ts'
import { notOwnAccount, oneOfItsKindStays } from './account-rules.ts'

/** At once: what takes rights away needs no second person. */
export const disableAccount = onAccount({
  name: 'administration.disableAccount',
  title: text('停用账号', 'Disable the account'),
  effect: text('即时退出所有设备，不能再登录', 'It is signed out everywhere at once and cannot sign in any more'),
  basis: ['M-four-eyes', 'M-administrators'],
  by: administration.system,
  from: ['active'],
  to: ['disabled'],
  input: z.strictObject({}),
  needs: ['administrators'],
  rules: [notOwnAccount, oneOfItsKindStays],
  aside: true,
  secrets: 'signOut',
  apply: account => ({ ...account, status: 'disabled' }),
})
