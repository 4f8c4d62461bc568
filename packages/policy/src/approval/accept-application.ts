import { z } from 'zod'
import { onProject } from '../action.ts'
import { text } from '../kernel/text.ts'
import { bureau } from '../posts.ts'
import { signature } from '../project.ts'
import { startClock } from '../rulebook/clock.ts'
import { notOwnApplication } from './rules.ts'

/** The bureau takes the application in; the time limit starts (time limit 待核). */
export const acceptApplication = onProject({
  name: 'approval.acceptApplication',
  title: text('受理', 'Accept'),
  effect: text('受理申报，审批计时开始', 'The application is taken in and the clock starts'),
  basis: ['W-8.2', 'W-14+.clock', 'M-four-eyes'],
  by: bureau.acceptor,
  turn: 'bureau.acceptor',
  from: ['application.submitted'],
  to: ['application.inReview'],
  input: z.strictObject({}),
  needs: [],
  rules: [notOwnApplication],
  irreversible: true,
  apply: (project, { actor, at, today, pack }) => ({
    ...project,
    status: 'application.inReview',
    approval: {
      ...project.approval,
      accepted: { at, by: signature(actor) },
      clock: startClock(today, pack.parameters.approvalWorkingDays),
    },
  }),
})
