import { describe, expect, it } from 'vitest'
import { actionNamed } from '../actions.ts'
import { type PaperKind, paperKindNames } from '../project.ts'
import { projectAt } from '../testing/project-at.ts'
import { paperOf, printedSentences, standardWords, unprintedSentences } from './standard-sentences.ts'

const kinds = Object.keys(paperKindNames) as PaperKind[]
const amended = (standing: 'verified' | 'unverified' | 'off') => ({
  amended: { upTo: 1, parameters: {}, rules: { 'W-14+.b': standing } },
})
const report = expect.objectContaining({ rule: 'W-14+.b' })

describe('standard sentences of a paper', () => {
  it.each(kinds)('%s: each is printed, or told to the issuer as left out', kind => {
    const { duties } = standardWords[kind]
    const [printed, left] = [printedSentences(kind, {}), unprintedSentences(kind, {})]
    expect([...printed, ...left].map(({ text }) => text).sort()).toEqual(duties.map(({ text }) => text).sort())
  })
  it('rests on a rule nobody checked: left out, until the city confirms the rule', () => {
    expect(printedSentences('approvalLetter', {})).not.toContainEqual(report)
    expect(unprintedSentences('approvalLetter', {})).toContainEqual(report)
    expect(printedSentences('approvalLetter', amended('verified'))).toContainEqual(report)
    expect(unprintedSentences('approvalLetter', amended('verified'))).not.toContainEqual(report)
  })
  it('rests on a rule that was switched off: neither said nor missed', () => {
    expect(printedSentences('approvalLetter', amended('off'))).not.toContainEqual(report)
    expect(unprintedSentences('approvalLetter', amended('off'))).not.toContainEqual(report)
  })
})

describe('an act that issues a paper', () => {
  it.each([
    'approval.issueLetter',
    'approval.acknowledgeFiling',
    'approval.returnForCorrection',
    'plan.issue',
  ] as const)('%s: its paper is numbered in its own series', name =>
    expect(paperOf(name)).toBe(actionNamed(name).allocates),
  )
  it('is a refusal where the decision refused', () => {
    const { city, id } = projectAt('application.decided')
    const project = city.project(id)
    expect(paperOf('approval.issueLetter', project)).toBe('approvalLetter')
    const decision = project.approval.decision && { ...project.approval.decision, approved: false }
    const refused = { ...project, approval: { ...project.approval, decision: decision ?? null } }
    expect(paperOf('approval.issueLetter', refused)).toBe('refusalLetter')
  })
})
