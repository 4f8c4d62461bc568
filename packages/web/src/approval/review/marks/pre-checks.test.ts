import { type ApplicationDraft, type Fen, newProject, wan } from '@zhengheng/policy'
import { expect, it } from 'vitest'
import { completeApplication as content } from '../fixture.ts'
import { preChecksOf } from './pre-checks.ts'

const project = newProject('p')
const today = '2026-03-01'
const outcomes = (draft: ApplicationDraft, planned: Fen | null = wan(54)) =>
  preChecksOf(draft, project, planned ?? undefined, today)
    .filter(check => check.outcome !== 'fine')
    .map(check => [check.id, check.outcome])

it('a clean application needs no second look', () => {
  expect(outcomes(content)).toEqual([])
})

it('compares the estimate with the plan', () => {
  expect(outcomes(content, wan(50))).toEqual([['estimate.total', 'look']])
  expect(outcomes(content, null)).toEqual([['estimate.total', 'look']])
  const [check] = preChecksOf(content, project, wan(60), today).filter(({ id }) => id === 'estimate.total')
  expect(check?.text.zh).toBe('估算合计 54.00 万元，低于计划 6.00 万元')
})

it('puts what contradicts article 12 first', () => {
  const draft = { ...content, intensive: { ...content.intensive, newMachineRoom: 'yes', identity: 'own' } }
  expect(outcomes(draft)).toEqual([
    ['intensive.newMachineRoom', 'against'],
    ['intensive.identity', 'look'],
  ])
})

it('finds machine rooms in any section and shows where', () => {
  const draft = { ...content, needs: { ...content.needs, necessity: '原机房老化，需要新建' } }
  const found = preChecksOf(draft, project, wan(54), today).find(({ outcome }) => outcome === 'look')
  expect(found).toMatchObject({ section: 'needs', rule: 'W-12.1' })
  expect(found?.text.zh).toContain('原机房老化')
})

it('says which required papers were replaced by a reason, and which are missing', () => {
  const [, ...rest] = content.materials.items
  const missing = { ...content, materials: { items: rest } }
  expect(outcomes(missing)).toEqual([['materials.scheme', 'against']])
  const excused = {
    ...content,
    materials: { items: [{ kind: 'notApplicable', slot: 'scheme', reason: '见附件' }, ...rest] },
  }
  expect(outcomes(excused)).toEqual([['materials.scheme', 'look']])
})

it('shows the route with its reasons', () => {
  const routed = {
    ...project,
    verdict: {
      route: 'approval' as const,
      reasons: [{ rule: 'W-8.2' as const, text: { zh: '总投资达到 50.00 万元', en: 'From 50' } }],
    },
  }
  expect(preChecksOf(content, routed, wan(54), today).find(({ id }) => id === 'route')?.text.zh).toContain('50.00')
})
