import { z } from 'zod'
import { onAccount } from '../action.ts'
import { byWhom } from '../kernel/actor.ts'
import { text } from '../kernel/text.ts'
import { administration, anyOf } from '../posts.ts'
import { heldRoles, login, ownUnitOrNone, postTitle } from './account-fields.ts'
import { dutiesApart, loginFree, outsideUnits, unitNamed, unitOpen } from './account-rules.ts'

export const AccountForm = z.strictObject({
  login,
  postTitle: postTitle(),
  unit: ownUnitOrNone,
  roles: heldRoles(),
})

/** An account that cannot sign in until it is confirmed; the server itself adds those of a file. */
export const proposeAccount = onAccount({
  name: 'administration.proposeAccount',
  title: text('添加账号', 'Add an account'),
  effect: text('安全管理员复核通过后才能激活', 'It can be activated once the security administrator confirms'),
  basis: ['M-duties', 'M-unit', 'M-unique'],
  by: anyOf(administration.system, administration.server),
  from: ['new'],
  to: ['proposed'],
  input: AccountForm,
  example: { login: 'water.clerk', postTitle: '经办人', unit: 'water', roles: ['owner.clerk'] },
  needs: ['units', 'loginHolder'],
  rules: [],
  inputRules: [loginFree, unitNamed, outsideUnits, unitOpen, dutiesApart],
  aside: true,
  secrets: 'halve',
  apply: (account, { input: { roles, ...form }, actor, at }) => ({
    ...account,
    ...form,
    status: 'proposed',
    createdAt: at,
    createdBy: byWhom(actor),
    proposal: { kind: 'new', postTitle: null, unit: null, roles, by: byWhom(actor), at },
  }),
})
