import { z } from 'zod'
import { onProject } from '../kernel/action.ts'
import { choice, prose } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { cityGovernment } from '../posts.ts'
import { signature } from '../project.ts'

/** The city government consents to a large project, or sends it back into review (待核). */
export const giveConsent = onProject({
  name: 'approval.giveConsent',
  title: text('市政府审批', 'Consent of the city government'),
  effect: text(
    '同意后由市数据局印发批复；不同意则退回审查',
    'With consent the letter is issued; otherwise it returns to review',
  ),
  basis: ['W-14+.a'],
  by: cityGovernment,
  from: ['application.atCityGovernment'],
  input: z.strictObject({
    result: choice('审批结果', 'Answer', {
      consent: text('同意', 'Consent'),
      return: text('退回审查', 'Back to review'),
    }),
    opinion: prose('意见', 'Opinion'),
  }),
  needs: [],
  rules: [],
  irreversible: true,
  apply: (project, { input, actor, at }) => {
    const given = input.result === 'consent'
    return {
      ...project,
      status: given ? 'application.decided' : 'application.inReview',
      // A decision without consent never took effect: its amount leaves the ledger with it.
      ledger: given ? project.ledger : project.ledger.filter(entry => entry.kind !== 'approved'),
      approval: {
        ...project.approval,
        decision: given ? project.approval.decision : null,
        consent: { given, opinion: input.opinion, at, by: signature(actor) },
      },
    }
  },
})
