import { type Entry, type Fen, type History, wan } from '@zhengheng/policy'
import { completeDraft } from '../../packages/policy/src/testing/application-draft.ts'
import { type City, newCity } from '../../packages/policy/src/testing/city.ts'
import * as inputs from '../../packages/policy/src/testing/inputs.ts'
import { people } from '../../packages/policy/src/testing/people.ts'
import { projectAt } from '../../packages/policy/src/testing/project-at.ts'

export const ENTRIES = 30
const ID = 'p1'

const length = (city: City) => city.log.get(ID)?.length ?? 0

/** A project that argued, revised, was returned several times and was approved: thirty lawful acts. */
function approvedAfterThirty(amount: Fen): readonly Entry[] {
  const city = newCity()
  projectAt('plan.drafting', { city, amount })
  for (let n = 0; n < 4; n += 1) city.act(people.clerk, 'plan.reviseLine', ID, inputs.lineContent(amount))
  city.act(people.planner, 'plan.openYear', inputs.PLAN, inputs.yearWindow)
  city.act(people.leader, 'plan.submitUnitPlan', inputs.PLAN)
  for (const member of [people.finance, people.cyberspace])
    city.act(member, 'plan.giveOpinion', ID, { stance: 'agree' })
  city.act(people.planner, 'plan.submitToCityGovernment', inputs.PLAN)
  city.act(people.cityGovernment, 'plan.approve', inputs.PLAN, { opinion: '同意' })
  city.act(people.planner, 'plan.issue', inputs.PLAN)
  city.act(people.clerk, 'scope.findRoute', ID, inputs.routeAnswers(amount))
  city.act(people.clerk, 'approval.startApplication', ID, { stage: 'implementationPlan' })
  city.drafts.set(ID, completeDraft(amount))
  city.act(people.clerk, 'approval.submitApplication', ID)
  city.act(people.leader, 'approval.confirmApplication', ID, { agrees: true })
  city.act(people.acceptor, 'approval.acceptApplication', ID)
  for (let round = 0; round < 3; round += 1) {
    city.act(people.reviewer, 'approval.returnForCorrection', ID, inputs.correction('新增材料与前次不一致'))
    city.act(people.clerk, 'approval.resubmitApplication', ID, inputs.answers)
    city.act(people.leader, 'approval.confirmApplication', ID, { agrees: true })
  }
  const end = amount >= wan(3000) ? 3 : 2
  while (length(city) < ENTRIES - end) city.act(people.reviewer, 'approval.giveOpinion', ID, inputs.opinion(amount))
  city.act(people.approver, 'approval.decide', ID, inputs.approval(amount))
  if (amount >= wan(3000))
    city.act(people.cityGovernment, 'approval.giveConsent', ID, { result: 'consent', opinion: '同意' })
  city.act(people.acceptor, 'approval.issueLetter', ID)
  return city.log.get(ID) ?? []
}

function filedAfterThirty(amount: Fen): readonly Entry[] {
  const city = newCity()
  projectAt('plan.drafting', { city, amount })
  while (length(city) < ENTRIES - 3) city.act(people.clerk, 'plan.reviseLine', ID, inputs.lineContent(amount))
  city.act(people.clerk, 'scope.findRoute', ID, inputs.routeAnswers(amount))
  city.act(people.clerk, 'approval.file', ID, inputs.filing(amount))
  city.act(people.acceptor, 'approval.acknowledgeFiling', ID)
  return city.log.get(ID) ?? []
}

/** Histories of 万元 amounts: filings, small and middling approvals, and some that the city government consented to. */
export const patterns: readonly (readonly Entry[])[] = [
  ...[12, 30, 42, 48].map(amount => filedAfterThirty(wan(amount))),
  ...[50, 60, 85, 99, 101, 150, 220, 480, 900, 1286.5, 2100, 2990].map(amount => approvedAfterThirty(wan(amount))),
  ...[3000, 3500, 4200, 9000].map(amount => approvedAfterThirty(wan(amount))),
]

/** This many projects, one after the other, each with entries of its own. */
export function* generatedPortfolio(count: number): Generator<History> {
  for (let n = 0; n < count; n += 1) {
    const id = `project-${n}`
    const pattern = patterns[n % patterns.length] as readonly Entry[]
    yield { id, kind: 'project', entries: pattern.map(entry => ({ ...entry, subject: id })) }
  }
}
