import { z } from 'zod'
import { onProject } from '../action.ts'
import { text } from '../kernel/text.ts'
import { bureau } from '../posts.ts'
import { signature } from '../project.ts'
import { notOwnFiling } from './rules.ts'

/** The bureau acknowledges a filing; the receipt is numbered (articles 8 and 9). */
export const acknowledgeFiling = onProject({
  name: 'approval.acknowledgeFiling',
  title: text('确认备案', 'Acknowledge the filing'),
  effect: text('生成备案回执', 'The filing receipt is produced'),
  basis: ['W-8.1', 'W-9.4', 'M-four-eyes'],
  by: bureau.acceptor,
  turn: 'bureau.acceptor',
  from: ['filing.submitted'],
  to: ['filed'],
  input: z.strictObject({}),
  needs: [],
  rules: [notOwnFiling],
  allocates: 'filingReceipt',
  irreversible: true,
  apply: (project, { actor, at, allocated }) => ({
    ...project,
    status: 'filed',
    documents: [
      ...project.documents,
      {
        kind: 'filingReceipt',
        number: allocated.number,
        verificationCode: allocated.verificationCode,
        at,
        by: signature(actor),
      },
    ],
  }),
})
