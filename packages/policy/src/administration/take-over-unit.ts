import { z } from 'zod'
import { onUnit } from '../action.ts'
import type { UnitKind } from '../kernel/actor.ts'
import { text } from '../kernel/text.ts'
import { administration } from '../posts.ts'

/** As it stood in the table of units; nothing of it is judged again. */
const Input = z.strictObject({
  state: z
    .strictObject({
      name: z.string(),
      kind: z.string() as z.ZodType<UnitKind>,
      pack: z.string().nullable(),
      sectorAuthority: z.string().nullable(),
      itOffice: z.string().nullable(),
      jointMember: z.boolean(),
      status: z.enum(['open', 'closed']),
    })
    .meta({ label: text('单位', 'Unit'), widget: 'hidden' }),
})

/** A unit from before units had a log is taken in as it stands, once, when the server starts. */
export const takeOverUnit = onUnit({
  name: 'administration.takeOverUnit',
  title: text('接管原有单位', 'Take over a unit'),
  effect: text('此前的单位自此记录在案', 'A unit from before is on record from here on'),
  basis: ['M-taken-over'],
  by: administration.server,
  from: ['new'],
  to: ['open', 'closed'],
  input: Input,
  example: {
    state: {
      name: '市水务局',
      kind: 'partyGovOrgan',
      pack: null,
      sectorAuthority: null,
      itOffice: null,
      jointMember: false,
      status: 'open',
    },
  },
  needs: [],
  rules: [],
  aside: true,
  apply: (unit, { input }) => ({ ...unit, ...input.state }),
})
