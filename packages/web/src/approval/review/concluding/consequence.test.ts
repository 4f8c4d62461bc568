import { newProject, packNamed, wan } from '@zhengheng/policy'
import { describe, expect, it } from 'vitest'
import { afterDeciding, walkInbox } from '../desk/walk-inbox.ts'
import { completeApplication } from '../fixture.ts'
import { consequenceOf } from './consequence.ts'
import { letterPreview } from './letter-preview.ts'

const pack = packNamed('wuhan-2021')

describe('the consequence', () => {
  it('turns at 3000, the number included', () => {
    const at = (amount: string) => consequenceOf('approve', wan(amount), 'implementationPlan', pack)?.text.zh
    expect(at('3000')).toContain('先报市人民政府同意')
    expect(at('2999.999999')).toContain('直接印发批复')
  })
  it('of an early stage is the next stage, whatever the amount', () => {
    expect(consequenceOf('approve', wan(5000), 'proposal', pack)?.text.zh).toContain('下一阶段')
  })
  it('is unknown until something is chosen', () => {
    expect(consequenceOf('', wan(1), 'implementationPlan', pack)).toBeNull()
    expect(consequenceOf('approve', null, 'implementationPlan', pack)).toBeNull()
    expect(consequenceOf('refuse', null, 'proposal', pack)?.text.zh).toContain('不予批复')
  })
})

describe('the letter', () => {
  const draft = {
    result: 'approve',
    amount: wan(50),
    sharingOpinion: '按目录共享',
    cipherOpinion: '',
    conditions: [],
    reason: '同意',
  } as const
  it('numbers its points and shows what is still open', () => {
    const { title, points } = letterPreview({ ...newProject('p'), name: '甲平台' }, completeApplication, draft)
    expect(title).toBe('关于甲平台项目实施方案的批复')
    expect(points.map(point => point.title)).toEqual([
      '一、项目名称和项目单位',
      '二、建设内容',
      '三、投资核定和资金来源',
      '四、信息资源共享意见',
      '五、密码应用意见',
    ])
    expect(points[4]?.lines).toEqual(['（未填写）'])
  })
  it('of a refusal gives the reasons', () => {
    const { points } = letterPreview(newProject('p'), completeApplication, { ...draft, result: 'refuse' })
    expect(points.find(point => point.title.includes('理由'))?.lines).toEqual(['同意'])
  })
})

describe('the walk through the inbox', () => {
  const items = ['a', 'b', 'b', 'c'].map(code => ({ code }))
  it('counts each case once', () => {
    expect(walkInbox(items, 'b')).toEqual({ at: 2, of: 3, previous: { code: 'a' }, next: { code: 'c' } })
  })
  it('begins at the first for a case that is not in it', () => {
    expect(walkInbox(items, 'x')).toEqual({ at: 0, of: 3, previous: null, next: { code: 'a' } })
  })
  it('opens the next after a decision, or the first that is left', () => {
    expect(afterDeciding(items, 'b')?.code).toBe('c')
    expect(afterDeciding(items, 'c')?.code).toBe('a')
    expect(afterDeciding([{ code: 'c' }], 'c')).toBeNull()
  })
})
