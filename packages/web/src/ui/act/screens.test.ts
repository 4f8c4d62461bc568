import { actionsOn } from '@zhengheng/policy'
import { describe, expect, it } from 'vitest'
import { placeOf, screenOf, sectionScreen, wayTo } from './screens.ts'

const project = { kind: 'project', code: 'WH-2026-0001' } as const

describe('screens of actions', () => {
  it('lead to pages of the project', () => {
    expect(screenOf('approval.decide', project)).toBe('/p/WH-2026-0001/decide')
    expect(placeOf('approval.acceptApplication', 'WH-2026-0001')).toBe('/p/WH-2026-0001/review')
    expect(screenOf('scope.findRoute', project)).toBe('/declare?project=WH-2026-0001')
    expect(screenOf('approval.withdraw', project)).toBeUndefined()
    expect(placeOf('approval.withdraw', 'WH-2026-0001')).toBe('/p/WH-2026-0001?do=approval.withdraw')
    expect(placeOf('approval.submitApplication', 'WH-2026-0001')).toBe('/p/WH-2026-0001/application?resume=last')
    expect(sectionScreen(project, 'cipher')).toBe('/p/WH-2026-0001/application/cipher')
  })

  it('name only actions that exist', () => {
    const names = new Set(actionsOn('project').map(action => action.name as string))
    for (const name of [
      'approval.submitApplication',
      'approval.resubmitApplication',
      'approval.confirmApplication',
      'approval.acceptApplication',
      'approval.acknowledgeFiling',
      'approval.giveOpinion',
      'approval.returnForCorrection',
      'approval.decide',
      'approval.giveConsent',
      'approval.file',
      'approval.fileSectorApproval',
      'scope.findRoute',
      'plan.putLine',
    ])
      expect(names.has(name), name).toBe(true)
  })

  it('a plan has no pages of its own for acts: they open on its page, and acts on projects are no way there', () => {
    const plan = { kind: 'plan', year: 2026 } as const
    expect(screenOf('plan.issue', plan)).toBeUndefined()
    expect(wayTo('plan.urgeOpinions', plan)).toBe('/plans/2026?do=plan.urgeOpinions')
    expect(wayTo('plan.putLine', plan)).toBe('/plan/new')
    expect(wayTo('plan.requestSupplement', plan)).toBeUndefined()
    expect(wayTo('supervision.urge', project)).toBe('/p/WH-2026-0001?do=supervision.urge')
  })
})
