import { expect, test } from 'vitest'
import type { Relation } from './access.ts'
import { fen } from './kernel/money.ts'
import { type IssuedDocument, newProject, type Project } from './project.ts'
import type { ProjectStatus } from './project-status.ts'
import { people } from './testing/people.ts'
import {
  hidesDecision,
  openSubmissions,
  seesApplication,
  seesInput,
  seesPaper,
  seesPath,
  visibleProject,
  widestRelation,
} from './visible.ts'

const decided = (status: ProjectStatus): Project => {
  const project = newProject('p')
  return {
    ...project,
    status,
    ledger: [
      { kind: 'applied', amount: fen(200), at: '', by: '' },
      { kind: 'approved', amount: fen(177), at: '', by: '' },
    ],
    verdict: {
      route: 'approval',
      reasons: [
        { rule: 'W-8.2', text: { zh: '审批', en: 'Approval' }, fact: { what: { zh: '', en: '' }, value: '177' } },
      ],
    },
    approval: {
      ...project.approval,
      opinions: [
        {
          submission: 1,
          checklist: [],
          conclusion: 'approve',
          text: '内部意见',
          suggestedAmount: fen(177),
          account: 'a',
          at: '',
          by: '',
        },
      ],
      decision: {
        approved: true,
        amount: fen(177),
        sharingOpinion: '',
        cipherOpinion: '',
        conditions: [],
        reason: '',
        at: '',
        by: '',
      },
    },
  }
}

test('a paper is read by who sees the application, and by the member it was copied to', () => {
  const paper = { kind: 'approvalLetter', number: '', verificationCode: '', at: '', by: '' } as const
  const copied = { ...paper, copies: [{ id: 'finance', name: '' }] }
  const reads = (document: IssuedDocument, relation: Relation) => seesPaper(document, relation, people.finance)
  expect([reads(paper, 'owner'), reads(paper, 'member'), reads(copied, 'member')]).toEqual([true, false, true])
  expect(seesPaper(copied, 'member', people.cyberspace)).toBe(false)
})

test('the owner sees neither opinions nor decision nor amount before the letter is issued', () => {
  for (const status of ['application.decided', 'application.atCityGovernment'] as const) {
    for (const relation of ['owner', 'sector', 'member'] as const) {
      const seen = JSON.stringify(visibleProject(decided(status), relation))
      expect(seen).not.toMatch(/177|内部意见/)
      expect(hidesDecision(status, relation)).toBe(true)
      expect(seesInput(decided(status), relation, 'approval.decide')).toBe(false)
    }
  }
})

test('an opinion of the review is inside while the review goes on', () => {
  const inReview = { ...decided('application.inReview') }
  const open = { ...inReview, approval: { ...inReview.approval, decision: null } }
  expect(visibleProject(open, 'owner').approval.opinions).toEqual([])
  expect(seesInput(open, 'owner', 'approval.giveOpinion')).toBe(false)
  expect(seesInput(open, 'owner', 'approval.submitApplication')).toBe(true)
  expect(seesInput(open, 'bureau', 'approval.giveOpinion')).toBe(true)
})

test('what was found of answered corrections is inside while the review goes on', () => {
  const inReview = decided('application.inReview')
  const settled = { result: 'unresolved', note: '仍缺目录', by: '', at: '' } as const
  const round = {
    number: '补1',
    items: [{ section: 'sharing', place: '提供目录', text: '请补充', rule: 'W-13.1', settled }] as const,
    dueDays: 10,
    at: '',
    by: '',
  }
  const open = { ...inReview, approval: { ...inReview.approval, decision: null, corrections: [round] } }
  expect(JSON.stringify(visibleProject(open, 'owner'))).not.toContain('仍缺目录')
  expect(JSON.stringify(visibleProject(open, 'bureau'))).toContain('仍缺目录')
})

test('those who weigh or oversee see everything, and so does the owner once the letter is issued', () => {
  for (const relation of ['bureau', 'cityGovernment', 'overseer'] as const)
    expect(visibleProject(decided('application.decided'), relation)).toEqual(decided('application.decided'))
  for (const status of ['approved', 'application.refused', 'application.stageApproved', 'stopped'] as const) {
    expect(visibleProject(decided(status), 'owner')).toEqual(decided(status))
    expect(seesInput(decided(status), 'owner', 'approval.decide')).toBe(true)
  }
})

test('of several relations the widest counts', () => {
  expect(widestRelation(['member', 'owner'])).toBe('owner')
  expect(widestRelation(['owner', 'bureau'])).toBe('bureau')
  expect(widestRelation([])).toBeUndefined()
  expect(seesApplication('member')).toBe(false)
  expect(seesApplication('owner')).toBe(true)
})

test('a submission is open outside its unit once the unit’s leader has sent it, and never to joint members', () => {
  const submission = { no: 1, stage: 'implementationPlan', digest: '', amount: fen(1), at: '', by: '' } as const
  const project = decided('application.atUnitLeader')
  const submitted = {
    ...project,
    approval: { ...project.approval, submissions: [submission, { ...submission, no: 2 }] },
  }
  const numbers = (relation: Parameters<typeof openSubmissions>[1], status: ProjectStatus) =>
    openSubmissions({ ...submitted, status }, relation).map(({ no }) => no)
  expect(numbers('owner', 'application.atUnitLeader')).toEqual([1, 2])
  expect(numbers('bureau', 'application.atUnitLeader')).toEqual([1])
  expect(numbers('bureau', 'application.submitted')).toEqual([1, 2])
  expect(numbers('member', 'application.submitted')).toEqual([])
})

test('a slice nobody declared is closed, and a value of a project is read where its slice is open', () => {
  const project = { ...decided('application.decided'), forgotten: '内部' } as Project
  for (const relation of ['owner', 'bureau'] as const) {
    expect(visibleProject(project, relation)).not.toHaveProperty('forgotten')
    expect(seesPath(project, relation, 'state.forgotten')).toBe(false)
    expect(seesPath(project, relation, 'state.year')).toBe(true)
  }
  for (const path of ['state.verdict.route', 'state.ledger.length', 'state.approval.decision', 'state.hintAnswers'])
    expect([path, seesPath(project, 'owner', path), seesPath(project, 'bureau', path)]).toEqual([path, false, true])
  expect(seesPath(decided('approved'), 'owner', 'state.verdict.route')).toBe(true)
})
