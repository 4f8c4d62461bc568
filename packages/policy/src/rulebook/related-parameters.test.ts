import { describe, expect, it } from 'vitest'
import { wan, yuan } from '../kernel/money.ts'
import { packWith } from '../testing/said-by.ts'
import { packProblems } from './check-packs.ts'
import { packs } from './packs.ts'
import { readPack } from './read-pack.ts'
import { contradictionsIn } from './related-parameters.ts'
import { ukSpendControls } from './uk-spend-controls.ts'

const pairs = (changed: Parameters<typeof packWith>[0]) =>
  contradictionsIn(packWith(changed)).map(({ parameters }) => parameters.join(' > '))

describe('related parameters', () => {
  it('are in order in every pack that ships', () => {
    expect(packs.flatMap(contradictionsIn)).toEqual([])
  })
  it.each([
    [{ selfEvaluationFromMonths: 36 }, ['selfEvaluationFromMonths > selfEvaluationToMonths']],
    [{ selfEvaluationFromMonths: 24 }, ['selfEvaluationFromMonths > selfEvaluationToMonths']],
    [{ selfEvaluationFromMonths: 23 }, []],
    [{ selfEvaluationFromMonths: 36, selfEvaluationToMonths: 48 }, []],
    [{ approvalThreshold: wan(3000) }, []],
    [{ approvalThreshold: wan('3000.01') }, ['approvalThreshold > cityGovernmentThreshold']],
    [{ approvalThreshold: wan(9000), cityGovernmentThreshold: null }, []],
    [{ correctionWorkingDays: 20 }, []],
    [{ correctionWorkingDays: 21 }, ['correctionWorkingDays > approvalWorkingDays']],
    [{ acceptanceMonths: 3 }, []],
    [{ acceptanceMonths: 2 }, ['trialRunLeastMonths > acceptanceMonths']],
  ])('%j', (changed, found) => expect(pairs(changed)).toEqual(found))
  it('say nothing where the pack does not hold their rules', () => {
    const odd = packWith({ cityGovernmentThreshold: yuan(1), selfEvaluationFromMonths: 99 }, ukSpendControls)
    expect(contradictionsIn(odd)).toEqual([])
  })
  it('are named with both values and the cure, wherever packs are checked', () => {
    const sentence =
      '“自评价起始（验收后）”（selfEvaluationFromMonths）36 个月与“自评价截止（验收后）”（selfEvaluationToMonths）24 个月矛盾：自评价要先起始后截止；请调小前者或调大后者'
    expect(packProblems([packWith({ selfEvaluationFromMonths: 36 })]).map(({ zh }) => zh)).toEqual([
      `规则包 wuhan-2021 1：${sentence}`,
    ])
    const read = readPack(
      {
        name: 'some-town',
        version: '1',
        title: { zh: '某市办法', en: 'Measures of a town' },
        from: '2025-01-01',
        buildsOn: 'wuhan-2021',
        parameters: { selfEvaluationFromMonths: '36个月' },
      },
      packs,
    )
    expect(read.ok ? [] : read.problems.map(({ zh }) => zh)).toEqual([`规则包 some-town 1：${sentence}`])
  })
})
