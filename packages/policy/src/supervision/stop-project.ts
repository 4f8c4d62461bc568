import { z } from 'zod'
import { onProject } from '../action.ts'
import { prose } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { bureau } from '../posts.ts'
import { signature } from '../project.ts'

/** The bureau ends a project for good, with a reason everyone concerned can read. */
export const stopProject = onProject({
  name: 'supervision.stop',
  title: text('终止项目', 'Stop the project'),
  effect: text('项目终止，不再办理', 'The project ends'),
  basis: ['W-7.2'],
  by: bureau.approver,
  from: [
    'plan.submitted',
    'plan.listed',
    'plan.dropped',
    'application.submitted',
    'application.inReview',
    'application.returned',
    'application.refused',
    'application.stageApproved',
    'technicalOpinion.submitted',
    'technicalOpinion.inReview',
    'technicalOpinion.returned',
    'technicalOpinion.issued',
    'capitalConstruction.approved',
    'capitalConstruction.refused',
    'approved',
    'filed',
  ],
  to: ['stopped'],
  input: z.strictObject({ reason: prose('终止理由', 'Reason') }),
  example: { reason: '任务已并入全市统建项目' },
  needs: [],
  rules: [],
  irreversible: true,
  apply: (project, { input, actor, at }) => ({
    ...project,
    status: 'stopped',
    stopped: { reason: input.reason, at, by: signature(actor) },
  }),
})
