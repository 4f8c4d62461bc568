import { z } from 'zod'
import { onAccount } from '../action.ts'
import { text } from '../kernel/text.ts'
import { administration } from '../posts.ts'
import { notOwnAccount } from './account-rules.ts'

/** The account is signed out everywhere; it may sign in again. */
export const endSessions = onAccount({
  name: 'administration.endSessions',
  title: text('退出所有设备', 'Sign out everywhere'),
  effect: text('该账号的所有登录即时失效', 'All sessions of the account end at once'),
  basis: ['M-four-eyes'],
  by: administration.system,
  from: ['active'],
  input: z.strictObject({}),
  needs: [],
  rules: [notOwnAccount],
  aside: true,
  secrets: 'signOut',
  apply: account => account,
})
