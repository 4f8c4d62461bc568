import { z } from 'zod'
import { onProject } from '../action.ts'
import { text } from '../kernel/text.ts'
import { bureau } from '../posts.ts'
import { signature } from '../project.ts'
import { startClock } from '../rulebook/clock.ts'
import { notOwnApplication } from './rules.ts'
import { timeLimitOf } from './time-limits.ts'

/** The bureau takes an application, or a request for a technical opinion, in; the time limit starts (time limit 待核). */
export const acceptApplication = onProject({
  name: 'approval.acceptApplication',
  title: text('受理', 'Accept'),
  effect: text('受理材料，办理计时开始', 'What was handed in is taken in and the clock starts'),
  basis: ['W-8.2', 'W-9.2', 'W-14+.clock', 'M-four-eyes'],
  by: bureau.acceptor,
  turn: 'bureau.acceptor',
  from: ['application.submitted', 'technicalOpinion.submitted'],
  to: {
    'application.submitted': ['application.inReview'],
    'technicalOpinion.submitted': ['technicalOpinion.inReview'],
  },
  input: z.strictObject({}),
  needs: [],
  rules: [notOwnApplication],
  irreversible: true,
  apply: (project, { actor, at, today, pack }) => ({
    ...project,
    status: project.status === 'technicalOpinion.submitted' ? 'technicalOpinion.inReview' : 'application.inReview',
    approval: {
      ...project.approval,
      accepted: { at, by: signature(actor) },
      clock: startClock(today, pack.parameters[timeLimitOf(project)]),
    },
  }),
})
