import { describe, expect, it } from 'vitest'
import { wan } from '../kernel/money.ts'
import { newProject, type Project } from '../project.ts'
import { wuhan2021 } from '../rulebook/wuhan-2021.ts'
import { findRoute, type RouteFacts } from '../scope/route.ts'
import { completeDraft } from '../testing/application-draft.ts'
import { fakeDigest } from '../testing/city.ts'
import { approval } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { applicationFact } from './application.ts'
import type { ApplicationDraft } from './application-form/sections.ts'
import {
  applicationComplete,
  bothChaptersPresent,
  compiledByQualifiedBody,
  filingInPlan,
  needsApproval,
  needsFiling,
  needsSectorFiling,
  noNewInfrastructure,
  notOwnApplication,
  notOwnReview,
  reviewed,
  withinApplied,
} from './rules.ts'

const context = {
  state: newProject('p'),
  actor: people.clerk,
  at: '2026-03-02T01:00:00.000Z',
  today: '2026-03-02',
  pack: wuhan2021,
  input: undefined,
  facts: {},
}
const routed = (facts: RouteFacts): Project => ({ ...newProject('p'), verdict: findRoute(facts, wuhan2021) })
const small = routed({ ownerKind: 'partyGovOrgan', amount: wan(30) })
const large = routed({ ownerKind: 'partyGovOrgan', amount: wan(60) })
const school = routed({ ownerKind: 'school', amount: wan(60), selfBuiltSelfUsed: true })

describe('W-8.2 W-8.1 W-9.4 the act fits the road', () => {
  it.each([
    ['needsApproval', needsApproval, large, small],
    ['needsFiling', needsFiling, small, large],
    ['needsSectorFiling', needsSectorFiling, school, small],
  ] as const)('%s is silent on its road and names another one', (_, judge, right, wrong) => {
    expect(judge({ ...context, state: right })).toBeNull()
    const reason = judge({ ...context, state: wrong })
    expect(reason?.text.zh).toContain('本项目的办理路径是')
    expect(reason?.fact?.value).not.toBe('')
    expect(reason?.cure?.action).toBe('scope.findRoute')
  })
  it('W-8.2 asks for the road first', () => {
    expect(needsApproval(context)?.text.zh).toBe('尚未判定办理路径')
  })
  it('W-8.2 3000 万元 and more is on the approval road too', () => {
    const huge = routed({ ownerKind: 'partyGovOrgan', amount: wan(3000) })
    expect(needsApproval({ ...context, state: huge })).toBeNull()
  })
})

describe('W-7.4 whether the plan binds filings is for the pack to say', () => {
  const binding = { ...wuhan2021, parameters: { ...wuhan2021.parameters, planBindsFiling: true } }
  it('is silent by default, speaks under a pack that binds', () => {
    expect(filingInPlan({ ...context, state: small })).toBeNull()
    expect(filingInPlan({ ...context, state: small, pack: binding })?.cure?.action).toBe('plan.requestSupplement')
  })
  it('is silent for what is listed', () => {
    const { city, id } = projectAt('plan.listed')
    expect(filingInPlan({ ...context, state: city.project(id), pack: binding })).toBeNull()
  })
})

const withDraft = (change: ApplicationDraft) => ({
  ...context,
  facts: {
    application: applicationFact({ ...completeDraft(wan(60)), ...change }, { today: '2026-03-02' }, fakeDigest),
  },
})

describe('what the application must hold', () => {
  const rules = [applicationComplete, bothChaptersPresent, compiledByQualifiedBody, noNewInfrastructure]
  it('W-11.1 W-12.1 W-13.1 M-complete all are silent for a complete one', () => {
    expect(rules.map(judge => judge(withDraft({})))).toEqual([null, null, null, null])
  })
  it('M-complete counts what is left and leads to the first', () => {
    const reason = applicationComplete(withDraft({ basics: {}, goals: {} }))
    expect(reason?.text.zh).toMatch(/还有 \d+ 处/)
    expect(reason?.cure?.section).toBe('basics')
  })
  it.each([
    ['sharing', {}, '信息资源共享分析篇（章）', 'sharing'],
    ['cipher', {}, '密码应用方案', 'cipher'],
    ['cipher', { scheme: '   ' }, '密码应用方案', 'cipher'],
  ] as const)('W-13.1 speaks without %s', (section, value, missing, cure) => {
    const reason = bothChaptersPresent(withDraft({ [section]: value }))
    expect(reason?.text.zh).toBe(`申报方案缺少：${missing}`)
    expect(reason?.cure?.section).toBe(cure)
  })
  it('W-11.1 speaks without a qualification', () => {
    expect(compiledByQualifiedBody(withDraft({ compiler: { name: '某公司' } }))?.cure?.section).toBe('compiler')
  })
  it.each([
    [{ newMachineRoom: 'yes' }, '不得新建机房'],
    [{ newDedicatedNetwork: 'yes' }, '不得新建专网'],
  ])('W-12.1 speaks of %s', (answer, sentence) => {
    const intensive = { ...completeDraft(wan(60)).intensive, ...answer }
    expect(noNewInfrastructure(withDraft({ intensive }))?.text.zh).toBe(sentence)
  })
})

const reviewedBy = (account: string, submission = 1): Project => {
  const { city, id } = projectAt('application.decided')
  const project = city.project(id)
  return {
    ...project,
    approval: {
      ...project.approval,
      opinions: project.approval.opinions.map(opinion => ({ ...opinion, account, submission })),
    },
  }
}

describe('M-checked a decision rests on an opinion about this submission', () => {
  it('is silent with one', () => {
    expect(reviewed({ ...context, state: reviewedBy('x') })).toBeNull()
  })
  it('speaks when the opinion is about another submission', () => {
    expect(reviewed({ ...context, state: reviewedBy('x', 2) })?.cure?.action).toBe('approval.giveOpinion')
  })
})

describe('M-four-eyes', () => {
  it('who reviewed does not decide, nor who reviewed an earlier submission of the case', () => {
    const own = { ...context, actor: people.approver }
    expect(notOwnReview({ ...own, state: reviewedBy(people.approver.account) })?.rule).toBe('M-four-eyes')
    expect(notOwnReview({ ...own, state: reviewedBy(people.approver.account, 7) })?.rule).toBe('M-four-eyes')
    expect(notOwnReview({ ...own, state: reviewedBy('somebody') })).toBeNull()
  })
  it('who applied does not review or decide', () => {
    const state = reviewedBy('somebody')
    expect(notOwnApplication({ ...context, actor: people.clerk, state })?.fact?.value).toBe('市水务局经办人')
    expect(notOwnApplication({ ...context, actor: people.leader, state })?.rule).toBe('M-four-eyes')
    expect(notOwnApplication({ ...context, actor: people.approver, state })).toBeNull()
  })
})

describe('M-amount approved ≤ applied for', () => {
  const state = reviewedBy('x')
  it.each([
    ['1286.50', true],
    ['1286.49', true],
    ['1286.51', false],
    ['1286.500001', false],
  ])('%s of 1286.50 万元 is within: %s', (amount, within) => {
    expect(withinApplied({ ...context, state, input: approval(wan(amount)) }) === null).toBe(within)
  })
  it('is silent when refusing, or when nothing was applied for', () => {
    expect(withinApplied({ ...context, state, input: { result: 'refuse', amount: wan(9999) } })).toBeNull()
    expect(withinApplied({ ...context, input: approval(wan(9999)) })).toBeNull()
  })
})
