/** The pure core: what may be done to government IT projects, by whom, and why. No I/O, no clock, no randomness. */

export * from './acceptance/facts.ts'
export * from './acceptance/rules.ts'
export * from './access.ts'
export * from './action.ts'
export * from './actions.ts'
export * from './approval/anchor.ts'
export * from './approval/application.ts'
export * from './approval/application-form/estimate.ts'
export { materialOf, materialWords, papersOf, printedMaterial } from './approval/application-form/material-words.ts'
export * from './approval/application-form/materials.ts'
export * from './approval/application-form/problems.ts'
export { fieldsOfSection } from './approval/application-form/section-fields.ts'
export * from './approval/application-form/sections.ts'
export * from './approval/approval.ts'
export * from './approval/conditions/facts.ts'
export * from './approval/conditions/rules.ts'
export * from './approval/correcting.ts'
export * from './approval/review-checklist.ts'
export * from './approval/settling.ts'
export { nextStages } from './approval/start-application.ts'
export { tooMuchToFile } from './approval/too-much-to-file.ts'
export { applicationForm, correctionAnswers, filingForm, reviewDesk } from './approval/written-in.ts'
export * from './construction/building/facts.ts'
export * from './construction/building/rules.ts'
export * from './construction/change/facts.ts'
export * from './construction/change/rules.ts'
export * from './construction/contract/facts.ts'
export * from './construction/contract/rules.ts'
export * from './construction/money/facts.ts'
export * from './construction/money/rules.ts'
export * from './decide.ts'
export * from './entry.ts'
export * from './explanation/explain-decision.ts'
export { factInWords, type ToldFact } from './explanation/fact-in-words.ts'
export type { FactRead } from './explanation/fact-read.ts'
export { type Help, type HelpSet, whatWouldHelp } from './explanation/what-would-help.ts'
export * from './facts.ts'
export * from './fold.ts'
export { factsOf, milestonesOf } from './happened.ts'
export { type Measure, type MeasureName, measures } from './how-measured.ts'
export * from './judge-facts.ts'
export * from './keeps-views.ts'
export * from './kernel/actor.ts'
export * from './kernel/calendar.ts'
export * from './kernel/field-specs.ts'
export * from './kernel/fields.ts'
export * from './kernel/holiday-notice.ts'
export { firstNotices, publishedYears } from './kernel/holidays.ts'
export * from './kernel/issue-sentence.ts'
export * from './kernel/ledger.ts'
export * from './kernel/money.ts'
export { type ReadNotice, readNotice } from './kernel/read-notice.ts'
export { sameValue } from './kernel/same-value.ts'
export * from './kernel/text.ts'
export { worded } from './kernel/worded-value.ts'
export { byWhen, type KeptDue, keptDue } from './obligations/kept-due.ts'
export { type ObligationKindId, obligationKindIds, obligationKinds } from './obligations/obligation-kinds.ts'
export {
  type Obligation,
  type ObligationStatus,
  obligationStatuses,
  obligationStatusNames,
  obligationsFrom,
  obligationsOf,
} from './obligations/obligations.ts'
export { cityPlanObligation, type PlanObligation, planDuty, unitPlanObligation } from './obligations/plan-duty.ts'
export {
  isStepClock,
  type Matter,
  mattersFor,
  planClock,
  type Side,
  type StepClock,
  sideOf,
  stepClock,
  type TaskLight,
  type ToldClock,
  toldDuty,
} from './obligations/step-clock.ts'
export * from './operation/evaluation/facts.ts'
export * from './operation/evaluation/rules.ts'
export * from './operation/running/facts.ts'
export * from './operation/running/rules.ts'
export { applicationPrintout } from './papers/application-printout.ts'
export { compose, composePlanNotice, type Paper } from './papers/compose.ts'
export { cutAtGaps } from './papers/gap.ts'
export * from './papers/official-document.ts'
export { originIn, planDraft } from './papers/plan-draft.ts'
export { type BeforeIssue, paperBefore } from './papers/preview.ts'
export { printable, printableLines } from './papers/printable.ts'
export * from './papers/printout.ts'
export { receiptPrintout } from './papers/receipt-printout.ts'
export * from './papers/standard-sentences.ts'
export { chineseDate } from './papers/wording.ts'
export * from './plan/annual-plan.ts'
export { belowLimit } from './plan/below-limit.ts'
export * from './plan/chosen-line.ts'
export { handsDownTask, unitsMerged } from './plan/hands-down-task.ts'
export { lineFactOf } from './plan/line-fact.ts'
export * from './plan/plan-line.ts'
export * from './plan/plan-totals.ts'
export { LineContent } from './plan/put-line.ts'
export { linesOfLastRound } from './plan/rounds.ts'
export { type SilentMember, silentMembers } from './plan/silent-members.ts'
export * from './project.ts'
export * from './project-status.ts'
export * from './rehearsal/parse-change.ts'
export {
  type Options as RehearsalOptions,
  openRehearsal,
  type RunningRehearsal,
  rehearse,
  rehearsing,
} from './rehearsal/rehearse.ts'
export * from './rehearsal/report.ts'
export * from './rehearsal/road.ts'
export * from './rehearsal/road-words.ts'
export type { History, Refusal } from './rehearsal/two-worlds.ts'
export * from './rulebook/amended-rules.ts'
export * from './rulebook/amendment.ts'
export * from './rulebook/amount-text.ts'
export { CalendarChangeShape } from './rulebook/calendar-change.ts'
export { checkPacks, packProblems } from './rulebook/check-packs.ts'
export { citedToday } from './rulebook/cited-today.ts'
export * from './rulebook/clock.ts'
export { type DayName, dayNames } from './rulebook/day-names.ts'
export * from './rulebook/documents.ts'
export { type Milestones, mayOwe } from './rulebook/milestones.ts'
export * from './rulebook/not-automated.ts'
export { urgedAlready, urgedOn } from './rulebook/once-a-day.ts'
export * from './rulebook/pack.ts'
export * from './rulebook/pack-ref.ts'
export * from './rulebook/pack-roads.ts'
export * from './rulebook/packs.ts'
export { isValueOf } from './rulebook/parameter-value.ts'
export * from './rulebook/parameters.ts'
export * from './rulebook/reaches.ts'
export * from './rulebook/read-pack.ts'
export { isParameter, type ReadParameter, readParameter } from './rulebook/read-parameter.ts'
export * from './rulebook/reason.ts'
export * from './rulebook/related-parameters.ts'
export * from './rulebook/rule.ts'
export * from './rulebook/rulebook.ts'
export * from './rulebook/sanctions.ts'
export * from './rulebook/state-calendar.ts'
export type { Counting, DatedDuty, Due, Term } from './rulebook/term.ts'
export { RouteQuestions } from './scope/find-route-action.ts'
export * from './scope/route.ts'
export * from './scope/route-case.ts'
export * from './separation-of-duties.ts'
export {
  type Described,
  type Duplicate,
  type DuplicateOptions,
  duplicates,
  type Stock,
  stockOf,
} from './similarity/duplicates.ts'
export * from './similarity/hint.ts'
export { applicationWords, isToBeBuilt, planWords } from './similarity/own-words.ts'
export type { SharedPhrase } from './similarity/shared-phrases.ts'
export { type SplitGroup, type SplitLine, type SplitOptions, splitGroups } from './similarity/split-groups.ts'
export * from './standing-rules.ts'
export * from './supervision/facts.ts'
export * from './supervision/rules.ts'
export * from './supervision/sanction-ladder.ts'
export { urgesOf } from './supervision/urge.ts'
export * from './tasks.ts'
export { beginningsIn, touchedEntry } from './touched-entry.ts'
export * from './transitions.ts'
export * from './views.ts'
export * from './visible.ts'
