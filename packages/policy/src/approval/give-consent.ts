import { z } from 'zod'
import { onProject } from '../action.ts'
import { choice, prose } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { cityGovernment } from '../posts.ts'
import { amountOf, signature } from '../project.ts'
import { resumeClock, stopClock } from '../rulebook/clock.ts'
import { routeAtAmount } from '../scope/route.ts'
import { notOwnApplication, notOwnDecision, notOwnReview } from './rules.ts'

/** The city government consents to a large project, or sends it back into review (待核). */
export const giveConsent = onProject({
  name: 'approval.giveConsent',
  title: text('市政府审批', 'Consent of the city government'),
  effect: text(
    '同意后由市数据局印发批复；不同意则退回审查',
    'With consent the letter is issued; otherwise it returns to review',
  ),
  basis: ['W-14+.a', 'M-four-eyes'],
  by: cityGovernment,
  turn: 'cityGovernment.approver',
  from: ['application.atCityGovernment'],
  to: ['application.decided', 'application.inReview'],
  input: z.strictObject({
    result: choice('审批结果', 'Answer', {
      consent: text('同意', 'Consent'),
      return: text('退回审查', 'Back to review'),
    }),
    opinion: prose('意见', 'Opinion'),
  }),
  example: { result: 'consent', opinion: '同意' },
  needs: [],
  rules: [notOwnDecision, notOwnReview, notOwnApplication],
  irreversible: true,
  told: 'whenIssued',
  apply: (project, { input, actor, at, today, pack }) => {
    const given = input.result === 'consent'
    const { clock } = project.approval
    const applied = amountOf(project, 'applied')
    return {
      ...project,
      verdict:
        given || applied === undefined || !project.unit
          ? project.verdict
          : routeAtAmount(project.verdict, { ownerKind: project.unit.kind, amount: applied }, pack),
      status: given ? 'application.decided' : 'application.inReview',
      // A decision without consent never took effect: its amount leaves the ledger with it.
      ledger: given ? project.ledger : project.ledger.filter(entry => entry.kind !== 'approved'),
      approval: {
        ...project.approval,
        decision: given ? project.approval.decision : null,
        clock: clock && (given ? stopClock(clock, today) : resumeClock(clock, today)),
        consent: { given, opinion: input.opinion, at, by: signature(actor) },
      },
    }
  },
})
