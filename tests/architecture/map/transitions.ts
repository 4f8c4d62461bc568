import {
  type AccountStatus,
  type Actor,
  type AmendedRulesStatus,
  accountStatusNames,
  actionNamed,
  amendedRulesStatusNames,
  type CityLogStatus,
  calendarId,
  cityLogId,
  cityLogStatusNames,
  itemNamed,
  type Offer,
  projectStatuses,
  type Transition,
  theServer,
  transitions,
  type UnitStatus,
  unitStatusNames,
  wan,
} from '@zhengheng/policy'
import { accountAt, keepers, unitAt } from '../../../packages/policy/src/testing/account-at.ts'
import { arguedLines } from '../../../packages/policy/src/testing/argued-lines.ts'
import { type City, newCity } from '../../../packages/policy/src/testing/city.ts'
import {
  conditionAnswer,
  constructionDecision,
  correction,
  filing,
  lineContent,
  merging,
  opinion,
  PLAN,
  routeAnswers,
  technicalDraft,
  technicalOpinion,
  technicalRequest,
  YEAR,
} from '../../../packages/policy/src/testing/inputs.ts'
import { logAt } from '../../../packages/policy/src/testing/log-at.ts'
import { everybody, people } from '../../../packages/policy/src/testing/people.ts'
import { approvedLongAgo, approvedWithConditions, projectAt } from '../../../packages/policy/src/testing/project-at.ts'
import { randomWalk, seededDice } from '../../../packages/policy/src/testing/random-walk.ts'
import { RULES, rulesAt } from '../../../packages/policy/src/testing/rules-at.ts'
import { type Dice, typedInput } from '../../../packages/policy/src/testing/typed-inputs.ts'

const WALKS = 48
const STEPS = 120
/** how many different inputs are tried for one possible act */
const ROLLS = 10

/**
 * Arrows that actions declare and nobody can draw: lawful ways and random walks lead into every kind of situation, and in
 * each of them every act offered to anybody is tried with many inputs, until every arrow was seen. The same on every machine.
 */
export function neverWalked(): readonly Transition[] {
  const missing = new Map(transitions.map(arrow => [keyOf(arrow), arrow]))
  for (const { city, subject } of administered())
    for (const arrow of arrowsFrom(city, subject, seededDice(1))) missing.delete(keyOf(arrow))
  const explored = new Set<string>()
  for (const { city, subject } of situations()) {
    if (missing.size === 0) break
    const kind = `${city.pack.name} ${kindOfSituation(city, subject)}`
    if (explored.has(kind)) continue
    explored.add(kind)
    for (const arrow of arrowsFrom(city, subject, seededDice(explored.size))) missing.delete(keyOf(arrow))
  }
  return [...missing.values()]
}

const keyOf = ({ on, action, from, to }: Transition): string => [on, action, from, to].join(' ')

/** Cities in which something has just happened to a subject. */
function* situations(): Generator<{ readonly city: City; readonly subject: string }> {
  for (const status of projectStatuses) {
    const { city, id } = projectAt(status)
    yield { city, subject: id }
  }
  yield reviewedLarge()
  for (const isReturned of [false, true]) yield filedOutsideThePlan(isReturned)
  yield filedWithinThePlan()
  yield filedByASchool()
  yield refusedAndBuiltAlone()
  yield* askedThoughDropped()
  yield answered()
  yield returnedInItsSecondStage()
  yield* yearsLater()
  yield* conditionsAnswered()
  for (const status of Object.keys(amendedRulesStatusNames) as AmendedRulesStatus[])
    for (const subject of [RULES, calendarId]) yield { city: rulesAt(status, subject).city, subject }
  for (const status of Object.keys(cityLogStatusNames) as CityLogStatus[])
    yield { city: logAt(status).city, subject: cityLogId }
  yield { city: sentBack(), subject: PLAN }
  yield { city: mergedAfterwards(), subject: PLAN }
  yield { city: takenUpAgain(), subject: PLAN }
  for (let seed = 1; seed <= WALKS; seed += 1) {
    const city = newCity()
    for (const { subject } of randomWalk(city, seededDice(seed), STEPS)) {
      yield { city, subject }
      yield { city, subject: PLAN }
    }
  }
}

/** Accounts and units at every step, with everything that may wait for an account there. */
function* administered(): Generator<{ readonly city: City; readonly subject: string }> {
  for (const status of Object.keys(unitStatusNames) as UnitStatus[]) {
    const { city, id } = unitAt(status)
    yield { city, subject: id }
  }
  const kept = accountAt('active').city
  for (const subject of keepers(kept, 'admin.system')) yield { city: kept, subject }
  for (const status of Object.keys(accountStatusNames) as AccountStatus[]) {
    const { city, id } = accountAt(status)
    yield { city, subject: id }
    for (const { action, from } of transitions
      .filter(({ on }) => on === 'account')
      .filter(({ from }) => from === status)) {
      const { city: next } = accountAt(from as AccountStatus)
      const input = typedInput({ action }, next.state(id), () => 0, next)
      if (next.attempt(people.administrator, action, id, input).allowed) yield { city: next, subject: id }
    }
  }
}

/** A plan of two lines that the city government sent back: walks rarely come there with more than one. */
function sentBack(): City {
  const city = arguedLines({ amount: wan(100) }, { amount: wan(60) })
  for (const id of ['a', 'b'])
    for (const member of [people.finance, people.cyberspace])
      city.act(member, 'plan.giveOpinion', id, { stance: 'agree' })
  city.act(people.planner, 'plan.submitToCityGovernment', PLAN)
  city.act(people.cityGovernment, 'plan.sendBack', PLAN, { reason: '请合并同类项目' })
  return city
}

/** A project so large that the decision on it needs the city government’s consent, before it is decided. */
function reviewedLarge(): { readonly city: City; readonly subject: string } {
  const { city, id } = projectAt('application.inReview', { amount: wan(3500) })
  city.act(people.reviewer, 'approval.giveOpinion', id, opinion(wan(3500)))
  return { city, subject: id }
}

/** A project that was not taken in, filed nevertheless, and perhaps given back. */
function filedOutsideThePlan(isReturned: boolean): { readonly city: City; readonly subject: string } {
  const { city, id } = projectAt('plan.dropped', { amount: wan(30) })
  city.act(people.clerk, 'scope.findRoute', id, routeAnswers(wan(30)))
  city.act(people.clerk, 'approval.file', id, filing(wan(30)))
  if (isReturned) city.act(people.acceptor, 'approval.returnForCorrection', id, correction())
  return { city, subject: id }
}

/** A small project of the plan, filed and given back. */
function filedWithinThePlan(): { readonly city: City; readonly subject: string } {
  const { city, id } = projectAt('plan.listed', { amount: wan(30) })
  city.act(people.clerk, 'scope.findRoute', id, routeAnswers(wan(30)))
  city.act(people.clerk, 'approval.file', id, filing(wan(30)))
  city.act(people.acceptor, 'approval.returnForCorrection', id, correction())
  return { city, subject: id }
}

/** What a sector authority approved, filed and given back. */
function filedByASchool(): { readonly city: City; readonly subject: string } {
  const city = newCity()
  const subject = 'school'
  city.act(people.schoolClerk, 'plan.putLine', subject, { ...lineContent(wan(200)), year: YEAR })
  city.act(people.schoolClerk, 'scope.findRoute', subject, routeAnswers(wan(200), ['selfBuiltSelfUsed']))
  city.act(people.schoolClerk, 'approval.fileSectorApproval', subject, filing(wan(200), '市教育局批复'))
  city.act(people.acceptor, 'approval.returnForCorrection', subject, correction())
  return { city, subject }
}

/** A project of the plan whose fixed-asset project was refused, and which is to be built alone. */
function refusedAndBuiltAlone(): { readonly city: City; readonly subject: string } {
  const { city, id } = projectAt('plan.listed', { amount: wan(860) })
  city.act(people.clerk, 'scope.findRoute', id, routeAnswers(wan(860), ['withFixedAssetProject']))
  city.act(people.clerk, 'approval.askTechnicalOpinion', id, technicalRequest(wan(860)))
  city.act(people.acceptor, 'approval.acceptApplication', id)
  city.act(people.reviewer, 'approval.draftTechnicalOpinion', id, technicalDraft())
  city.act(people.approver, 'approval.issueTechnicalOpinion', id, technicalOpinion())
  city.act(people.clerk, 'approval.fileConstructionDecision', id, constructionDecision(wan(0), 'refused'))
  city.act(people.clerk, 'scope.findRoute', id, routeAnswers(wan(860)))
  return { city, subject: id }
}

/** A line not taken into the plan asks for its opinion all the same: given back before it is accepted, in review, given back. */
function* askedThoughDropped(): Generator<{ readonly city: City; readonly subject: string }> {
  for (const acts of [
    ['approval.returnForCorrection'],
    ['approval.acceptApplication'],
    ['approval.acceptApplication', 'approval.returnForCorrection'],
  ]) {
    const { city, id } = projectAt('plan.dropped', { amount: wan(860) })
    city.act(people.clerk, 'scope.findRoute', id, routeAnswers(wan(860), ['withFixedAssetProject']))
    city.act(people.clerk, 'approval.askTechnicalOpinion', id, technicalRequest(wan(860)))
    for (const act of acts) city.act(people.acceptor, act, id, act.endsWith('Correction') ? correction() : {})
    yield { city, subject: id }
  }
}

/** An application given back from review and answered, with its unit’s leader again. */
function answered(): { readonly city: City; readonly subject: string } {
  const { city, id } = projectAt('application.returned')
  const answers = typedInput({ action: 'approval.resubmitApplication' }, city.project(id), () => 0, city)
  city.act(people.clerk, 'approval.resubmitApplication', id, answers)
  return { city, subject: id }
}

/** A project whose proposal was approved and whose feasibility study was given back. */
function returnedInItsSecondStage(): { readonly city: City; readonly subject: string } {
  const { city, id } = projectAt('application.stageApproved')
  city.act(people.clerk, 'approval.startApplication', id, { stage: 'feasibilityStudy' })
  city.act(people.clerk, 'approval.submitApplication', id)
  city.act(people.leader, 'approval.confirmApplication', id, { agrees: true })
  city.act(people.acceptor, 'approval.acceptApplication', id)
  city.act(people.reviewer, 'approval.returnForCorrection', id, correction())
  return { city, subject: id }
}

/** What only time brings about: an approval left alone for years, and one act later. */
function* yearsLater(): Generator<{ readonly city: City; readonly subject: string }> {
  for (const { action } of transitions.filter(({ on, from }) => on === 'project' && from === 'approved')) {
    const { city, id: subject } = approvedLongAgo()
    const input = typedInput({ action }, city.project(subject), () => 0, city)
    for (const actor of everybody) city.attempt(actor, action, subject, input)
    yield { city, subject }
  }
}

/** A letter with conditions: one to be met, then answered, then sent back. */
function* conditionsAnswered(): Generator<{ readonly city: City; readonly subject: string }> {
  const { city, id: subject } = approvedWithConditions('不得新建机房')
  yield { city, subject }
  city.act(people.clerk, 'approval.answerCondition', subject, conditionAnswer('O1'))
  yield { city, subject }
  city.act(people.reviewer, 'approval.settleCondition', subject, { item: 'O1', result: 'sentBack', note: '请附证明' })
  yield { city, subject }
}

/** And whose lines were merged then, as it asked. */
function mergedAfterwards(): City {
  const city = sentBack()
  city.act(people.planner, 'plan.mergeLines', PLAN, merging('a', ['b'], wan(160)))
  return city
}

/** And in which a line nobody had argued was taken up again: members owe their opinions anew. */
function takenUpAgain(): City {
  const city = arguedLines({ amount: wan(100) }, { amount: wan(60) })
  city.act(people.planner, 'plan.dropLine', 'b', { reason: '暂缓' })
  for (const member of [people.finance, people.cyberspace])
    city.act(member, 'plan.giveOpinion', 'a', { stance: 'agree' })
  city.act(people.planner, 'plan.submitToCityGovernment', PLAN)
  city.act(people.cityGovernment, 'plan.sendBack', PLAN, { reason: '请补充' })
  city.act(people.planner, 'plan.adjustLine', 'b', { amount: wan(60), content: '', reason: '重新列入' })
  return city
}

/** Two projects are alike when what decides about the next steps is alike. */
function kindOfSituation(city: City, subject: string): string {
  if (subject === PLAN) {
    const lines = [...city.projects.values()].map(each => [each.status, each.planLine.opinions.length])
    return JSON.stringify([city.plan(PLAN).status, ...lines.filter(([status]) => String(status).startsWith('plan.'))])
  }
  if (subject === cityLogId) return city.cityLog.status
  if (city.kindOf(subject) === 'rules') return JSON.stringify([subject, city.state(subject).status])
  const { status, verdict, planLine, approval, unit } = city.project(subject)
  const plan = city.plan(PLAN).status
  return JSON.stringify([
    ...[status, verdict?.route, unit?.id, plan, planLine.listed !== null, planLine.dropped !== null],
    ...[approval.stage, approval.stagesApproved, approval.corrections.length > 0, approval.accepted !== null],
    ...[approval.opinions.length > 0, approval.decision?.approved, approval.decision?.answers?.length],
    ...(approval.decision?.answers ?? []).map(({ finding }) => finding?.result),
    ...[approval.decision?.conditions.length],
  ])
}

const arrowsFrom = (city: City, subject: string, dice: Dice): readonly Transition[] =>
  [...everybody, theServer].flatMap(actor =>
    city
      .offers(actor, subject)
      .filter(offer => offer.decision.allowed)
      .flatMap(offer => Array.from({ length: ROLLS }, () => arrowsOf(city, actor, offer, subject, dice)).flat()),
  )

function arrowsOf(city: City, actor: Actor, offer: Offer, subject: string, dice: Dice): readonly Transition[] {
  const { action } = offer
  const input = typedInput(offer, city.state(subject), dice, city)
  return city.preview(actor, action, subject, input).map(after => {
    const before = city.state(after.id)
    const act = actionNamed(action)
    const [then, now] = [before, after].map(state => itemNamed(act, state, input)?.status)
    return act.item && then && now
      ? { on: act.item.kind.name, action, from: then, to: now }
      : { on: city.kindOf(after.id), action, from: before.status, to: after.status }
  })
}
