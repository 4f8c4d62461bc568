import type { AnyAction, SubjectKind } from './action.ts'
import { addUnit } from './administration/add-unit.ts'
import { changeUnit } from './administration/change-unit.ts'
import { closeUnit } from './administration/close-unit.ts'
import { confirmProposals } from './administration/confirm-proposals.ts'
import { createAccount } from './administration/create-account.ts'
import { declineProposal } from './administration/decline-proposal.ts'
import { disableAccount } from './administration/disable-account.ts'
import { endSessions } from './administration/end-sessions.ts'
import { proposeAccount } from './administration/propose-account.ts'
import { proposeChange } from './administration/propose-change.ts'
import { proposeEnabling } from './administration/propose-enabling.ts'
import { proposePasswordReset } from './administration/propose-password-reset.ts'
import { reopenUnit } from './administration/reopen-unit.ts'
import { resetOnServer } from './administration/reset-on-server.ts'
import { takeOverAccount } from './administration/take-over-account.ts'
import { takeOverUnit } from './administration/take-over-unit.ts'
import { withdrawProposal } from './administration/withdraw-proposal.ts'
import { acceptApplication } from './approval/accept-application.ts'
import { acknowledgeFiling } from './approval/acknowledge-filing.ts'
import { answerCondition } from './approval/answer-condition.ts'
import { askTechnicalOpinion } from './approval/ask-technical-opinion.ts'
import { confirmApplication } from './approval/confirm-application.ts'
import { confirmLapse } from './approval/confirm-lapse.ts'
import { decideApplication } from './approval/decide-application.ts'
import { declineConfirmation } from './approval/decline-confirmation.ts'
import { draftTechnicalOpinion } from './approval/draft-technical-opinion.ts'
import { fileConstructionDecision } from './approval/file-construction-decision.ts'
import { fileProject } from './approval/file-project.ts'
import { fileSectorApproval } from './approval/file-sector-approval.ts'
import { giveConsent } from './approval/give-consent.ts'
import { giveReviewOpinion } from './approval/give-review-opinion.ts'
import { issueLetter } from './approval/issue-letter.ts'
import { issueTechnicalOpinion } from './approval/issue-technical-opinion.ts'
import { resubmitApplication } from './approval/resubmit-application.ts'
import { returnForCorrection } from './approval/return-for-correction.ts'
import { settleCondition } from './approval/settle-condition.ts'
import { startApplication } from './approval/start-application.ts'
import { submitApplication } from './approval/submit-application.ts'
import { withdraw } from './approval/withdraw.ts'
import { adjustLine } from './plan/adjust-line.ts'
import { answerSupplement } from './plan/answer-supplement.ts'
import { approvePlan } from './plan/approve-plan.ts'
import { dropLine } from './plan/drop-line.ts'
import { givePlanOpinion } from './plan/give-opinion.ts'
import { issuePlan } from './plan/issue-plan.ts'
import { mergeLines } from './plan/merge-lines.ts'
import { openPlanYear } from './plan/open-plan-year.ts'
import { putLine } from './plan/put-line.ts'
import { requestSupplement } from './plan/request-supplement.ts'
import { reviseLine } from './plan/revise-line.ts'
import { sendBackPlan } from './plan/send-back-plan.ts'
import { splitLine } from './plan/split-line.ts'
import { submitToCityGovernment } from './plan/submit-to-city-government.ts'
import { submitUnitPlan } from './plan/submit-unit-plan.ts'
import { undoMerge } from './plan/undo-merge.ts'
import { urgeOpinions } from './plan/urge-opinions.ts'
import { findRouteAction } from './scope/find-route-action.ts'
import { answerHint } from './supervision/answer-hint.ts'
import { confirmAmendment } from './supervision/confirm-amendment.ts'
import { confirmLoss } from './supervision/confirm-loss.ts'
import { declineAmendment } from './supervision/decline-amendment.ts'
import { proposeAmendment } from './supervision/propose-amendment.ts'
import { proposeNotice } from './supervision/propose-notice.ts'
import { reportLoss } from './supervision/report-loss.ts'
import { stopProject } from './supervision/stop-project.ts'
import { urge } from './supervision/urge.ts'

/** Everything people can do, in the order of a project's life. Adding an action is one file and one line here. */
const every = [
  openPlanYear,
  putLine,
  reviseLine,
  submitUnitPlan,
  givePlanOpinion,
  adjustLine,
  dropLine,
  mergeLines,
  undoMerge,
  splitLine,
  urgeOpinions,
  submitToCityGovernment,
  sendBackPlan,
  approvePlan,
  issuePlan,
  requestSupplement,
  answerSupplement,
  findRouteAction,
  startApplication,
  submitApplication,
  confirmApplication,
  declineConfirmation,
  acceptApplication,
  returnForCorrection,
  resubmitApplication,
  giveReviewOpinion,
  decideApplication,
  giveConsent,
  issueLetter,
  answerCondition,
  settleCondition,
  confirmLapse,
  fileProject,
  fileSectorApproval,
  acknowledgeFiling,
  askTechnicalOpinion,
  draftTechnicalOpinion,
  issueTechnicalOpinion,
  fileConstructionDecision,
  withdraw,
  answerHint,
  urge,
  stopProject,
  proposeAmendment,
  proposeNotice,
  confirmAmendment,
  declineAmendment,
  reportLoss,
  confirmLoss,
  addUnit,
  changeUnit,
  closeUnit,
  reopenUnit,
  takeOverUnit,
  proposeAccount,
  proposeChange,
  proposePasswordReset,
  proposeEnabling,
  confirmProposals,
  declineProposal,
  withdrawProposal,
  disableAccount,
  endSessions,
  createAccount,
  resetOnServer,
  takeOverAccount,
] as const

/** The names of all actions: a place that names another does not compile. */
export type ActionName = (typeof every)[number]['name']
/** An action of the list above. */
export type Action = AnyAction & { readonly name: ActionName }

export const actions: readonly Action[] = every

/** Everything that can be done on subjects of a kind. */
export const actionsOn = (kind: SubjectKind): readonly Action[] => byKind.get(kind) ?? []

const byKind = new Map<SubjectKind, Action[]>()
for (const action of actions) byKind.set(action.on, [...(byKind.get(action.on) ?? []), action])

/** Acts whose answer is awaited from somebody else: what 我发起的 lists. */
export const handingOver = actions.filter(({ handsOver }) => handsOver).map(({ name }) => name)

const byName = new Map<string, Action>(actions.map(action => [action.name, action]))

export const findAction = (name: string): Action | undefined => byName.get(name)

/** @throws when no such action exists */
export function actionNamed(name: string): Action {
  const action = byName.get(name)
  if (!action) throw new Error(`unknown action: ${name}`)
  return action
}
