import { z } from 'zod'
import { onUnit } from '../action.ts'
import { text } from '../kernel/text.ts'
import { administration } from '../posts.ts'

/** A closed unit takes part again. */
export const reopenUnit = onUnit({
  name: 'administration.reopenUnit',
  title: text('启用单位', 'Open the unit'),
  effect: text('可以再为其添加和启用账号', 'Accounts can be added and enabled for it again'),
  basis: ['M-state'],
  by: administration.system,
  from: ['closed'],
  to: ['open'],
  input: z.strictObject({}),
  needs: [],
  rules: [],
  aside: true,
  apply: unit => ({ ...unit, status: 'open' }),
})
