import type { ActionName } from './actions.ts'
import type { Role } from './kernel/actor.ts'
import type { ProjectStatus } from './project-status.ts'

export type Waiting = readonly [role: Role, action: ActionName, ofOwner?: true]

/** Who has to act at each step. Steps that wait for nobody in particular are absent. */
export const waiting: Partial<Record<ProjectStatus, readonly Waiting[]>> = {
  'plan.drafting': [['owner.leader', 'plan.submitUnitPlan', true]],
  'plan.submitted': [
    ['member.reviewer', 'plan.giveOpinion'],
    ['bureau.planner', 'plan.submitToCityGovernment'],
  ],
  'plan.atCityGovernment': [['cityGovernment.approver', 'plan.approve']],
  'plan.listed': [['owner.clerk', 'approval.startApplication', true]],
  'plan.supplementRequested': [['cityGovernment.approver', 'plan.answerSupplement']],
  'application.drafting': [['owner.clerk', 'approval.submitApplication', true]],
  'application.atUnitLeader': [['owner.leader', 'approval.confirmApplication', true]],
  'application.submitted': [['bureau.acceptor', 'approval.acceptApplication']],
  'application.inReview': [['bureau.reviewer', 'approval.giveOpinion']],
  'application.returned': [['owner.clerk', 'approval.resubmitApplication', true]],
  'application.atCityGovernment': [['cityGovernment.approver', 'approval.giveConsent']],
  'application.decided': [['bureau.acceptor', 'approval.issueLetter']],
  'application.stageApproved': [['owner.clerk', 'approval.startApplication', true]],
  'filing.submitted': [['bureau.acceptor', 'approval.acknowledgeFiling']],
  'filing.returned': [['owner.clerk', 'approval.file', true]],
}

/** The posts a step waits for, for lists that know no more than the step. */
export const rolesWaitingIn = (status: ProjectStatus): readonly Role[] => (waiting[status] ?? []).map(([role]) => role)
