import { z } from 'zod'
import { onProject } from '../action.ts'
import { check } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { ownerUnit } from '../posts.ts'
import { resumeClock } from '../rulebook/clock.ts'
import { notOwnSubmission } from './rules.ts'

/** The unit's leader answers for the application and sends it to the bureau (article 11). */
export const confirmApplication = onProject({
  name: 'approval.confirmApplication',
  title: text('确认并报送', 'Confirm and send'),
  effect: text('申报送达市数据局', 'The application reaches the bureau'),
  basis: ['W-11.3', 'M-four-eyes'],
  by: ownerUnit.leader,
  turn: 'owner.leader',
  from: ['application.atUnitLeader'],
  to: ['application.submitted', 'application.inReview'],
  input: z.strictObject({
    agrees: check(
      '已审阅，申报方案符合实际业务需求，本单位对方案和建设效益负责',
      'Read; the unit answers for scheme and benefits',
    ).refine(value => value),
  }),
  example: { agrees: true },
  needs: [],
  rules: [notOwnSubmission],
  handsOver: true,
  irreversible: true,
  apply: (project, { today }) => ({
    ...project,
    status: project.approval.accepted ? 'application.inReview' : 'application.submitted',
    approval: { ...project.approval, clock: project.approval.clock && resumeClock(project.approval.clock, today) },
  }),
})
