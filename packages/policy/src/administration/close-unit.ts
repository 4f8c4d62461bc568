import { z } from 'zod'
import { onUnit } from '../action.ts'
import { text } from '../kernel/text.ts'
import { administration } from '../posts.ts'
import { nobodyLeft, noPlanWaits } from './unit-rules.ts'

/** Closed only when nobody of it can act any more and no plan waits for its opinion. */
export const closeUnit = onUnit({
  name: 'administration.closeUnit',
  title: text('停用单位', 'Close the unit'),
  effect: text('不再参与；原有项目仍可查看', 'It takes no more part; its projects are still there'),
  basis: ['M-unit'],
  by: administration.system,
  from: ['open'],
  to: ['closed'],
  input: z.strictObject({}),
  needs: ['accountsInUse'],
  rules: [nobodyLeft, noPlanWaits],
  aside: true,
  apply: unit => ({ ...unit, status: 'closed' }),
})
