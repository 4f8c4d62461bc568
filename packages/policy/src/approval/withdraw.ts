import { z } from 'zod'
import { onProject } from '../action.ts'
import { prose } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { anyOf, ownerUnit } from '../posts.ts'
import type { Project } from '../project.ts'
import type { ProjectStatus } from '../project-status.ts'

/** Where a withdrawn case comes to rest: an application falls back to where it began, a plan line ends. */
function afterWithdrawal({ status, approval, planLine }: Project): ProjectStatus {
  if (status.startsWith('plan.')) return 'withdrawn'
  if (approval.stagesApproved.length > 0) return 'application.stageApproved'
  if (planLine.listed) return 'plan.listed'
  return planLine.dropped ? 'plan.dropped' : 'plan.drafting'
}

const beforeApplication: readonly ProjectStatus[] = ['plan.listed', 'application.stageApproved']
const beforeFiling: readonly ProjectStatus[] = ['plan.drafting', 'plan.listed', 'plan.dropped']

/** The unit takes back what has not been decided. Nothing is deleted; it can begin again. */
export const withdraw = onProject({
  name: 'approval.withdraw',
  title: text('撤回', 'Withdraw'),
  effect: text(
    '撤回本次申报，项目回到计划项；撤回计划项则办理结束',
    'The application falls back to the plan line; a withdrawn plan line ends',
  ),
  basis: ['W-8.2'],
  by: anyOf(ownerUnit.clerk, ownerUnit.leader),
  from: [
    'plan.drafting',
    'plan.submitted',
    'application.drafting',
    'application.atUnitLeader',
    'application.submitted',
    'application.inReview',
    'application.returned',
    'filing.submitted',
    'filing.returned',
    'technicalOpinion.submitted',
    'technicalOpinion.inReview',
    'technicalOpinion.returned',
  ],
  to: {
    'plan.drafting': ['withdrawn'],
    'plan.submitted': ['withdrawn'],
    'application.drafting': beforeApplication,
    'application.atUnitLeader': beforeApplication,
    'application.submitted': beforeApplication,
    'application.inReview': beforeApplication,
    'application.returned': beforeApplication,
    'filing.submitted': beforeFiling,
    'filing.returned': beforeFiling,
    'technicalOpinion.submitted': beforeFiling,
    'technicalOpinion.inReview': beforeFiling,
    'technicalOpinion.returned': beforeFiling,
  },
  input: z.strictObject({ reason: prose('撤回理由', 'Reason') }),
  example: { reason: '需求调整，另行申报' },
  needs: [],
  rules: [],
  told: 'ownUnit',
  apply: project => ({
    ...project,
    status: afterWithdrawal(project),
    // What was applied for and never decided leaves the money chain.
    ledger: project.ledger.filter(entry => entry.kind === 'planned'),
    approval: {
      stagesApproved: project.approval.stagesApproved,
      stage: null,
      submissions: [],
      corrections: [],
      opinions: [],
      decision: null,
      consent: null,
      clock: null,
      accepted: null,
      filing: null,
    },
  }),
})
