import { describe, expect, it } from 'vitest'
import { type PaperKind, paperKindNames } from '../project.ts'
import { printedSentences, standardWords, unprintedSentences } from './standard-sentences.ts'

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
