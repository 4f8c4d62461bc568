import { z } from 'zod'
import { onAccount } from '../action.ts'
import { text } from '../kernel/text.ts'
import { administration } from '../posts.ts'
import { rule } from '../rulebook/rule.ts'
import { isAdministration } from './account.ts'
import type { Asked } from './account-rules.ts'

const anAdministrator = rule('M-administrators', ['state.roles'], ({ state }: Asked) =>
  state.roles.some(isAdministration)
    ? null
    : {
        text: text(
          '只有管理员的口令可以在服务器上重置',
          'Only the password of an administrator is reset on the server',
        ),
        fact: { what: text('账号', 'Account'), value: state.login },
        cure: { text: text('请由管理员在“单位与账号”中办理', 'Ask the administrators, under “Units and accounts”') },
      },
)

/** A new activation for an administrator who lost the password, when nobody is left to propose or confirm one. */
export const resetOnServer = onAccount({
  name: 'administration.resetOnServer',
  title: text('在服务器上重置口令', 'Reset the password on the server'),
  effect: text(
    '原口令和登录即时失效，由本人重新激活',
    'Password and sessions end at once; its person activates it anew',
  ),
  basis: ['M-administrators'],
  by: administration.server,
  from: ['active'],
  input: z.strictObject({}),
  needs: [],
  rules: [anAdministrator],
  aside: true,
  secrets: 'renew',
  apply: account => account,
})
