import { describe, expect, it } from 'vitest'
import { wan } from '../kernel/money.ts'
import { tasksOf } from '../tasks.ts'
import { routeAnswers, technicalDraft, technicalRequest } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders } from '../testing/who-and-where.ts'
import { visibleProject } from '../visible.ts'
import { technicalItems } from './technical-opinion.ts'

const action = 'approval.draftTechnicalOpinion'
const { clerk, acceptor, reviewer } = people
const inReview = () => projectAt('technicalOpinion.inReview')
const withMachineRoom = () => {
  const found = projectAt('plan.drafting')
  const { city, id } = found
  city.act(clerk, 'scope.findRoute', id, routeAnswers(wan(860), ['withFixedAssetProject']))
  city.act(clerk, 'approval.askTechnicalOpinion', id, technicalRequest(wan(860), { newInfrastructure: 'machineRoom' }))
  city.act(acceptor, 'approval.acceptApplication', id)
  return found
}

describe(action, () => {
  it('W-9.2 W-12.1 W-13.1 is checked by the items of articles 12 and 13', () => {
    expect(technicalItems).toEqual([
      'noMachineRoom',
      'cityPlatform',
      'sharedCapability',
      'mobileEntry',
      'sharingNeeded',
      'sharingOffered',
      'cipherScheme',
    ])
  })
  it('W-9.2 keeps the draft inside until the opinion is issued, and hands it to the approver', () => {
    const { city, id } = inReview()
    city.act(reviewer, action, id, technicalDraft())
    const project = city.project(id)
    expect(project.approval.technical?.draft).toMatchObject({ conclusion: 'fitIfChanged', by: '市数据局审核岗' })
    expect(visibleProject(project, 'owner').approval.technical).toMatchObject({ draft: null, requests: [{}] })
    expect(tasksOf(project, city.pack).map(({ role, action: next }) => [role, next])).toEqual([
      ['bureau.approver', 'approval.issueTechnicalOpinion'],
    ])
  })
  it('M-checked what fails is asked to be changed, and asking names the changes', () => {
    const { city, id } = inReview()
    const checklist = [{ item: 'cipherScheme', finding: 'fail', note: '未说明密钥管理' }]
    const tried = (more: object) => refusals(city.attempt(reviewer, action, id, technicalDraft(more)))
    expect(tried({ checklist, conclusion: 'fit', demands: [] })).toEqual(['M-checked'])
    expect(tried({ conclusion: 'fitIfChanged', demands: [] })).toEqual(['M-checked'])
    expect(tried({ checklist, conclusion: 'fitIfChanged', demands: ['补充密钥管理'] })).toEqual([])
    expect(tried({ checklist, conclusion: 'unfit', demands: [] })).toEqual([])
  })
  it('W-12.1 what would get a machine room of its own does not simply meet the requirements', () => {
    const { city, id } = withMachineRoom()
    const tried = (conclusion: string) => refusals(city.attempt(reviewer, action, id, technicalDraft({ conclusion })))
    expect(tried('fit')).toEqual(['W-12.1'])
    expect(tried('fitIfChanged')).toEqual([])
  })
  it('closes what had been asked', () => {
    const { city, id } = projectAt('technicalOpinion.returned')
    const answers = [{ state: 'corrected', text: '已补充' }]
    city.act(clerk, 'approval.askTechnicalOpinion', id, technicalRequest(wan(860), { answers }))
    const settled = [{ item: 1, result: 'resolved', note: '' }]
    city.act(reviewer, action, id, technicalDraft({ settled }))
    expect(city.project(id).approval.corrections[0]?.items[0]?.settled?.result).toBe('resolved')
  })
  it('M-post belongs to the reviewer', () => {
    expect(holders(action, inReview())).toEqual(['reviewer', 'manyPosts'])
  })
})
