import type { Me } from '@zhengheng/contract'
import { fen, newProject, type Project, projectStatuses, type StepClock, type Task, text, wan } from '@zhengheng/policy'
import { describe, expect, it } from 'vitest'
import { nextStep } from '../../next-step/next-step.ts'
import { endOf, phaseStates } from '../../next-step/phase-states.ts'
import { describedInput } from './described-input.ts'
import { moneySteps } from './money-steps.ts'
import { sortOffers } from './sort-offers.ts'

const unit = { id: 'water', name: '水务局', kind: 'partyGovOrgan' } as const
const project = (more: Partial<Project> = {}): Project => ({
  ...newProject('p1'),
  code: 'WH-1',
  year: 2026,
  unit,
  ...more,
})
const states = (p: Project) =>
  phaseStates(p)
    .map(({ state }) => state[0])
    .join('')

describe('tracker', () => {
  it('shows the whole life with the phase at hand', () => {
    expect(states(project({ status: 'plan.submitted' }))).toBe('nttttttt')
    expect(states(project({ status: 'application.inReview' }))).toBe('dntttttt')
    expect(states(project({ status: 'approved' }))).toBe('dddttttt')
  })

  it('a line left out of the plan is not under way', () => {
    const [plan] = phaseStates(project({ status: 'plan.dropped' }))
    expect([plan?.state, plan?.note?.zh]).toEqual(['ended', '未列入'])
  })

  it('leaves a stopped project where it was', () => {
    const submission = { no: 1, stage: 'implementationPlan', digest: '', amount: fen(1), at: '', by: '' } as const
    const stopped = project({
      status: 'stopped',
      stopped: { reason: '重复建设', at: '', by: '' },
      approval: { ...newProject('').approval, submissions: [submission] },
    })
    expect(states(stopped)).toBe('dettttt'.padEnd(8, 't'))
    expect(endOf(stopped)?.zh).toBe('项目已终止：重复建设')
  })

  it('knows a note for the plan and for the paper', () => {
    const paper = {
      kind: 'approvalLetter',
      number: '武数审〔2026〕3号',
      verificationCode: 'x',
      at: '2026-02-01T00:00:00Z',
      by: '',
    } as const
    const approved = project({ status: 'approved', documents: [paper] })
    expect(phaseStates(approved)[2]?.note?.zh).toBe('武数审〔2026〕3号')
    expect(phaseStates(approved)[3]?.note?.zh).toBe('暂在线下办理')
    expect(phaseStates(approved)[4]?.note).toBeUndefined()
  })
})

describe('next step', () => {
  const task: Task = {
    role: 'bureau.acceptor',
    unit: null,
    action: 'approval.acceptApplication',
    since: '',
    due: '2026-03-31',
    dueLatest: null,
    paused: false,
    round: null,
    notFor: [],
  }

  const submittedAt = {
    owedBy: 'approver',
    light: 'normal',
    daysLeft: 20,
    counting: 'workingDays',
    due: '2026-03-31',
    dueLatest: null,
    unpublishedYear: null,
    startedOn: '2026-03-02',
    pausedSince: null,
  } as const
  const running: StepClock = { ...submittedAt, beside: null }
  const step = (of: Project, tasks: Task[], me: Pick<Me, 'roles' | 'unit'>, clock: StepClock | null = null) =>
    nextStep({ project: of, tasks, clock }, me)

  it('speaks to the one whose turn it is, and names the post to everybody else', () => {
    const submitted = project({ status: 'application.submitted' })
    const mine = step(submitted, [task], { roles: ['bureau.acceptor'], unit })
    expect(mine.sentence.zh).toBe('下一步：请您办理“受理”')
    expect(mine.mine).toBe('approval.acceptApplication')
    const other = step(submitted, [task], { roles: ['owner.clerk'], unit }, running)
    expect(other.sentence.zh).toBe('下一步：等待市数据局受理岗“受理”')
    expect(other.mine).toBeUndefined()
    expect(other.term?.zh).toBe('2026年3月31日前')
  })

  it('a day that has passed is told as past, and of a return for correction each clock as whose it is', () => {
    const at = { ...submittedAt, daysLeft: -3, light: 'over' } as const
    const late = step(project({ status: 'application.inReview' }), [task], { roles: [], unit }, { ...at, beside: null })
    expect(late.term?.zh).toBe('已超期 3 个工作日（应于 2026年3月31日前）')
    const own = { ...running, owedBy: 'owner', due: '2026-03-16' } as const
    const bureaus = { ...submittedAt, light: 'paused', due: null, daysLeft: null, pausedSince: '2026-03-02' } as const
    const asked: Task = { ...task, role: 'owner.clerk', unit: 'water', action: 'approval.resubmitApplication' }
    const returned = project({ status: 'application.returned' })
    const clerk = step(returned, [asked], { roles: ['owner.clerk'], unit }, { ...own, beside: bureaus })
    const reviewer = step(returned, [asked], { roles: ['bureau.reviewer'], unit }, { ...bureaus, beside: own })
    for (const words of [clerk, reviewer]) {
      expect(words.term?.zh).toBe('2026年3月16日前')
      expect(words.besides.map(({ zh }) => zh)).toEqual(['市数据局的审批计时自 2026年3月2日起暂停'])
    }
  })

  it('is mine only for my own unit', () => {
    const owners: Task = { ...task, role: 'owner.clerk', unit: 'archive' }
    expect(step(project(), [owners], { roles: ['owner.clerk'], unit }).mine).toBeUndefined()
  })

  it('waits for the other members once my unit has given its opinion', () => {
    const arguing: Task = { ...task, role: 'member.reviewer', action: 'plan.giveOpinion', due: null }
    const member = { roles: ['member.reviewer'], unit }
    const line = project({ status: 'plan.submitted' })
    const argued = { ...arguing, notFor: [unit.id] }
    expect(step(line, [arguing], member).mine).toBe('plan.giveOpinion')
    expect(step(line, [argued], member).mine).toBeUndefined()
    expect(step(line, [argued], member).sentence.zh).toBe('下一步：等待联席成员单位经办“提出论证意见”')
  })

  it('has a sentence for every status without tasks', () => {
    for (const status of projectStatuses) {
      const words = step(project({ status }), [], { roles: [], unit }).sentence
      expect(words.zh.length, status).toBeGreaterThan(4)
      expect(words.en, status).not.toMatch(/[\u4e00-\u9fff]/)
    }
  })
})

describe('money', () => {
  it('follows the chain and says what was cut, to the fen', () => {
    const line = (kind: 'planned' | 'applied' | 'approved', amount: number) =>
      ({ kind, amount: wan(amount), at: '', by: '' }) as const
    const steps = moneySteps(
      project({ ledger: [line('planned', 1300), line('applied', 1286.5), line('approved', 1262.4)] }),
    )
    expect(steps.map(step => step.share)).toEqual([100, 99, 97.1])
    expect(steps[2]?.change?.by).toBe(wan(24.1))
    expect(moneySteps(project())[0]?.amount).toBeUndefined()
  })
})

describe('timeline', () => {
  it('tells what was typed by the form of the action', () => {
    const told = describedInput('approval.returnForCorrection', {
      items: [{ section: 'cipher', place: '第 3 页', text: '补充方案', rule: 'W-13.1' }],
      dueDays: 10,
      secondTimeReason: '',
    })
    expect(told.map(field => [field.label.zh, field.value.zh])).toEqual([
      ['补正事项', '1. 密码应用方案，第 3 页，补充方案，第十三条'],
      ['补正期限（工作日）', '10'],
    ])
    expect(describedInput('approval.decide', null)).toEqual([])
  })
})

describe('what can be done', () => {
  it('keeps acts of other steps apart from those that lack something', () => {
    const refused = (action: string, rule: 'M-state' | 'W-7.4') =>
      ({ action, decision: { allowed: false, reasons: [{ rule, text: text('', '') }] } }) as const
    const sorted = sortOffers([
      { action: 'approval.withdraw', decision: { allowed: true } },
      refused('approval.startApplication', 'W-7.4'),
      refused('approval.file', 'M-state'),
      { action: 'plan.putLine', decision: { allowed: true } },
      { action: 'plan.issue', decision: { allowed: true } },
    ] as Parameters<typeof sortOffers>[0])
    expect(sorted.now.map(offer => offer.action)).toEqual(['approval.withdraw'])
    expect(sorted.soon.map(offer => offer.action)).toEqual(['approval.startApplication'])
    expect(sorted.other.map(offer => offer.action)).toEqual(['approval.file'])
  })
})
