import { z } from 'zod'
import { onAccount } from '../action.ts'
import type { Role } from '../kernel/actor.ts'
import { text } from '../kernel/text.ts'
import { administration } from '../posts.ts'
import { type ProposalKind, proposalNames } from './account.ts'

/** Of old there may have been others. */
const Roles = z.array(z.string() as z.ZodType<Role>)
const kinds = Object.keys(proposalNames) as [ProposalKind, ...ProposalKind[]]

/** As it stood in the table of accounts; nothing of it is judged again. */
const Input = z.strictObject({
  state: z
    .strictObject({
      login: z.string(),
      postTitle: z.string(),
      unit: z.string().nullable(),
      roles: Roles,
      status: z.enum(['proposed', 'active', 'disabled']),
      createdAt: z.string(),
      createdBy: z.string().nullable(),
      proposal: z
        .strictObject({
          kind: z.enum(kinds),
          postTitle: z.string().nullable(),
          unit: z.string().nullable(),
          roles: Roles.nullable(),
          by: z.string().nullable(),
          at: z.string(),
        })
        .nullable(),
    })
    .meta({ label: text('账号', 'Account'), widget: 'hidden' }),
})

/** An account from before accounts had a log is taken in as it stands, once, when the server starts. */
export const takeOverAccount = onAccount({
  name: 'administration.takeOverAccount',
  title: text('接管原有账号', 'Take over an account'),
  effect: text('此前的账号自此记录在案', 'An account from before is on record from here on'),
  basis: ['M-taken-over'],
  by: administration.server,
  from: ['new'],
  to: ['proposed', 'active', 'disabled'],
  input: Input,
  example: {
    state: {
      login: 'water.clerk',
      postTitle: '经办人',
      unit: 'water',
      roles: ['owner.clerk'],
      status: 'active',
      createdAt: '2026-03-02T01:00:00.000Z',
      createdBy: null,
      proposal: null,
    },
  },
  needs: [],
  rules: [],
  aside: true,
  apply: (account, { input }) => ({ ...account, ...input.state }),
})
