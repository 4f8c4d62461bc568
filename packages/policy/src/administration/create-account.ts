import { onAccount } from '../action.ts'
import { text } from '../kernel/text.ts'
import { administration } from '../posts.ts'
import { dutiesApart, loginFree, unitNamed, unitOpen } from './account-rules.ts'
import { AccountForm } from './propose-account.ts'

/** At once and with all its rights: the first administrators, and the demo city. All others are proposed. */
export const createAccount = onAccount({
  name: 'administration.createAccount',
  title: text('创建账号', 'Create an account'),
  effect: text('账号即时可用，由本人激活', 'The account is in use at once, to be activated by its person'),
  basis: ['M-duties', 'M-unit', 'M-unique'],
  by: administration.server,
  from: ['new'],
  to: ['active'],
  input: AccountForm,
  example: { login: 'admin.audit', postTitle: '审计管理员', unit: null, roles: ['admin.audit'] },
  needs: ['units', 'loginHolder'],
  rules: [],
  inputRules: [loginFree, unitNamed, unitOpen, dutiesApart],
  aside: true,
  apply: (account, { input, at }) => ({ ...account, ...input, status: 'active', createdAt: at }),
})
