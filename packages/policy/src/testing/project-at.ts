import { type Fen, fen, wan } from '../kernel/money.ts'
import type { ProjectStatus } from '../project-status.ts'
import { packNamed } from '../rulebook/packs.ts'
import { completeDraft } from './application-draft.ts'
import { type City, newCity } from './city.ts'
import * as inputs from './inputs.ts'
import { people } from './people.ts'

export const ID = 'p1'

interface Wishes {
  readonly amount?: Fen
  readonly stage?: string
  readonly city?: City
  readonly id?: string
}

interface Walk {
  readonly city: City
  readonly id: string
  readonly amount: Fen
  readonly stage: string
}

type Step = readonly [from: ProjectStatus, act: (walk: Walk) => void]

const { clerk, leader, planner, acceptor, reviewer, approver, cityGovernment, finance, cyberspace } = people

const decide = ({ city, id }: Walk, decision: unknown, amount: Fen) => {
  city.act(reviewer, 'approval.giveOpinion', id, inputs.opinion(amount))
  city.act(approver, 'approval.decide', id, decision)
}

const askPlan = ({ city }: Walk) => {
  if (city.plan(inputs.PLAN).status === 'new') city.act(planner, 'plan.openYear', inputs.PLAN, inputs.yearWindow)
}

/** For each status the shortest lawful way into it: the status before, and the acts that lead on. */
const steps: Partial<Record<ProjectStatus, Step>> = {
  'plan.drafting': [
    'new',
    ({ city, id, amount }) => city.act(clerk, 'plan.putLine', id, { ...inputs.lineContent(amount), year: inputs.YEAR }),
  ],
  'plan.submitted': [
    'plan.drafting',
    walk => {
      askPlan(walk)
      walk.city.act(leader, 'plan.submitUnitPlan', inputs.PLAN)
    },
  ],
  'plan.atCityGovernment': [
    'plan.submitted',
    ({ city, id }) => {
      for (const member of [finance, cyberspace]) city.act(member, 'plan.giveOpinion', id, { stance: 'agree' })
      city.act(planner, 'plan.submitToCityGovernment', inputs.PLAN)
    },
  ],
  'plan.listed': [
    'plan.atCityGovernment',
    ({ city }) => {
      city.act(cityGovernment, 'plan.approve', inputs.PLAN, { opinion: '同意' })
      city.act(planner, 'plan.issue', inputs.PLAN)
    },
  ],
  'plan.dropped': [
    'plan.submitted',
    ({ city, id }) => city.act(planner, 'plan.dropLine', id, { reason: '与已建系统重复' }),
  ],
  'plan.merged': [
    'plan.submitted',
    walk => {
      const { city, id, amount } = walk
      const other = projectAt('plan.submitted', { city, amount, id: `${id}-other` }).id
      city.act(planner, 'plan.mergeLines', inputs.PLAN, inputs.merging(other, [id], fen(2 * amount)))
    },
  ],
  'plan.supplementRequested': [
    'plan.drafting',
    ({ city, id }) => city.act(leader, 'plan.requestSupplement', id, inputs.supplement),
  ],
  'application.drafting': [
    'plan.listed',
    ({ city, id, amount, stage }) => {
      city.act(clerk, 'scope.findRoute', id, inputs.routeAnswers(amount))
      city.act(clerk, 'approval.startApplication', id, { stage })
      city.drafts.set(id, completeDraft(amount))
    },
  ],
  'application.atUnitLeader': [
    'application.drafting',
    ({ city, id }) => city.act(clerk, 'approval.submitApplication', id),
  ],
  'application.submitted': [
    'application.atUnitLeader',
    ({ city, id }) => city.act(leader, 'approval.confirmApplication', id, { agrees: true }),
  ],
  'application.inReview': [
    'application.submitted',
    ({ city, id }) => city.act(acceptor, 'approval.acceptApplication', id),
  ],
  'application.returned': [
    'application.inReview',
    ({ city, id }) => city.act(reviewer, 'approval.returnForCorrection', id, inputs.correction()),
  ],
  'application.decided': ['application.inReview', walk => decide(walk, inputs.approval(walk.amount), walk.amount)],
  'application.atCityGovernment': [
    'application.inReview',
    walk => decide(walk, inputs.approval(walk.amount), walk.amount),
  ],
  'application.refused': [
    'application.inReview',
    walk => {
      decide(walk, inputs.refusal, walk.amount)
      walk.city.act(acceptor, 'approval.issueLetter', walk.id)
    },
  ],
  'application.stageApproved': [
    'application.decided',
    ({ city, id }) => city.act(acceptor, 'approval.issueLetter', id),
  ],
  approved: ['application.decided', ({ city, id }) => city.act(acceptor, 'approval.issueLetter', id)],
  lapsed: [
    'approved',
    ({ city, id }) => {
      city.wait(THREE_YEARS)
      city.act(approver, 'approval.confirmLapse', id)
    },
  ],
  'filing.submitted': [
    'plan.drafting',
    ({ city, id, amount }) => {
      city.act(clerk, 'scope.findRoute', id, inputs.routeAnswers(amount))
      city.act(clerk, 'approval.file', id, inputs.filing(amount))
    },
  ],
  'filing.returned': [
    'filing.submitted',
    ({ city, id }) => city.act(acceptor, 'approval.returnForCorrection', id, inputs.correction()),
  ],
  filed: ['filing.submitted', ({ city, id }) => city.act(acceptor, 'approval.acknowledgeFiling', id)],
  'technicalOpinion.submitted': [
    'plan.drafting',
    ({ city, id, amount }) => {
      city.act(clerk, 'scope.findRoute', id, inputs.routeAnswers(amount, ['withFixedAssetProject']))
      city.act(clerk, 'approval.askTechnicalOpinion', id, inputs.technicalRequest(amount))
    },
  ],
  'technicalOpinion.inReview': [
    'technicalOpinion.submitted',
    ({ city, id }) => city.act(acceptor, 'approval.acceptApplication', id),
  ],
  'technicalOpinion.returned': [
    'technicalOpinion.inReview',
    ({ city, id }) => city.act(reviewer, 'approval.returnForCorrection', id, inputs.correction()),
  ],
  'technicalOpinion.issued': [
    'technicalOpinion.inReview',
    ({ city, id }) => {
      city.act(reviewer, 'approval.draftTechnicalOpinion', id, inputs.technicalDraft())
      city.act(approver, 'approval.issueTechnicalOpinion', id, inputs.technicalOpinion())
    },
  ],
  'capitalConstruction.approved': [
    'technicalOpinion.issued',
    ({ city, id, amount }) =>
      city.act(clerk, 'approval.fileConstructionDecision', id, inputs.constructionDecision(amount)),
  ],
  'capitalConstruction.refused': [
    'technicalOpinion.issued',
    ({ city, id }) =>
      city.act(clerk, 'approval.fileConstructionDecision', id, inputs.constructionDecision(wan(0), 'refused')),
  ],
  withdrawn: ['plan.drafting', ({ city, id }) => city.act(clerk, 'approval.withdraw', id, { reason: '不再需要' })],
  stopped: ['plan.listed', ({ city, id }) => city.act(approver, 'supervision.stop', id, { reason: '任务取消' })],
}

const THREE_YEARS = 24 * 1100

/** Approvals lapse only under measures that set a validity. */
const usualCity = (status: ProjectStatus): City =>
  status === 'lapsed' ? newCity(packNamed('wuhan-district')) : newCity()

/** An approval left alone for years, where that makes it lapse. */
export function approvedLongAgo(): { readonly city: City; readonly id: string } {
  const { city, id } = projectAt('approved', { city: usualCity('lapsed') })
  city.wait(THREE_YEARS)
  return { city, id }
}

/** A project just approved, by a letter with these conditions. */
export function approvedWithConditions(...conditions: string[]): { readonly city: City; readonly id: string } {
  const amount = usualAmount('approved')
  const { city, id } = projectAt('application.inReview', { amount })
  decide({ city, id, amount, stage: 'implementationPlan' }, { ...inputs.approval(amount), conditions }, amount)
  city.act(acceptor, 'approval.issueLetter', id)
  return { city, id }
}

const usualAmount = (status: ProjectStatus): Fen =>
  status.startsWith('fil') ? wan(30) : status === 'application.atCityGovernment' ? wan(3500) : wan(1286.5)

/** A project led lawfully into this status, in a city of its own unless one is given. */
export function projectAt(status: ProjectStatus, wishes: Wishes = {}): { readonly city: City; readonly id: string } {
  const walk = {
    city: wishes.city ?? usualCity(status),
    id: wishes.id ?? ID,
    amount: wishes.amount ?? usualAmount(status),
    stage: wishes.stage ?? (status === 'application.stageApproved' ? 'proposal' : 'implementationPlan'),
  }
  const lead = (to: ProjectStatus): void => {
    const step = steps[to]
    if (!step) return
    const [before, act] = step
    lead(before)
    act(walk)
    if (walk.city.project(walk.id).status !== to) throw new Error(`the walk to ${to} ended elsewhere`)
  }
  lead(status)
  return walk
}
