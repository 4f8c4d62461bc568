import { describe, expect, it } from 'vitest'
import type { AnyContext } from '../action.ts'
import { actionNamed, actions } from '../actions.ts'
import { decide } from '../decide.ts'
import { wan } from '../kernel/money.ts'
import { chosenLineOf, projectsNamedIn } from '../plan/chosen-line.ts'
import type { ProjectStatus } from '../project-status.ts'
import { wuhan2021 } from '../rulebook/wuhan-2021.ts'
import { newCity } from '../testing/city.ts'
import * as inputs from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { randomWalk, seededDice } from '../testing/random-walk.ts'
import { typedInput } from '../testing/typed-inputs.ts'
import { explainDecision } from './explain-decision.ts'
import { type Change, changesFor, whatWouldHelp } from './what-would-help.ts'

const complete = {
  digest: 'd',
  amount: wan(60),
  name: '智慧排水',
  problems: [],
  hasSharingChapter: true,
  hasCipherScheme: true,
  compilerQualification: 'design',
  newMachineRoom: false,
  newDedicatedNetwork: false,
}

interface Case {
  readonly status: Parameters<typeof projectAt>[0]
  readonly actor?: keyof typeof people
  readonly input?: unknown
  readonly application?: object
  readonly siblings?: readonly unknown[]
  readonly amount?: number
}

function contextOf({ status, actor = 'clerk', input = {}, application = {}, siblings = [], amount }: Case): AnyContext {
  const { city, id } = projectAt(status, amount === undefined ? {} : { amount: wan(amount) })
  return {
    state: city.project(id),
    actor: people[actor],
    at: '2026-03-20T01:00:00.000Z',
    today: '2026-03-20',
    pack: wuhan2021,
    facts: { application: { ...complete, ...application }, siblings } as never,
    input,
  }
}

const submit = actionNamed('approval.submitApplication')
const helps = (action: string, wish: Case) =>
  whatWouldHelp(actionNamed(action), contextOf(wish)).map(set => set.map(help => help.text.zh))

describe('explainDecision', () => {
  const context = contextOf({ status: 'application.drafting', application: { hasCipherScheme: false } })
  const explained = explainDecision(submit, context)

  it('names every rule asked, the one that spoke, and the version', () => {
    expect(explained.asked.map(({ rule }) => rule)).toEqual([
      'M-post',
      'M-state',
      'W-7.4',
      'W-11.1',
      'W-13.1',
      'W-12.1',
      'M-complete',
    ])
    expect(explained.asked.filter(({ spoke }) => spoke).map(({ rule, citation }) => [rule, citation.zh])).toEqual([
      ['W-13.1', '第十三条'],
    ])
    expect(explained).toMatchObject({ pack: { name: 'wuhan-2021', version: '1' }, today: '2026-03-20' })
    expect(JSON.stringify(explained.decision)).toEqual(JSON.stringify(decide(submit, context)))
  })
  it('says on which facts each rule looked', () => {
    const looked = Object.fromEntries(explained.asked.map(({ rule, looked: facts }) => [rule, facts]))
    expect(looked['W-13.1']).toEqual([
      { path: 'facts.application.hasSharingChapter', value: true },
      { path: 'facts.application.hasCipherScheme', value: false },
    ])
    expect(looked['M-complete']).toEqual([{ path: 'facts.application.problems.length', value: 0 }])
    expect(looked['M-state']).toContainEqual({ path: 'state.status', value: 'application.drafting' })
  })
  it('shows the parameter a rule looked at', () => {
    const filing = contextOf({ status: 'plan.drafting', input: { ...inputs.filing(wan(60)), splitting: '' } })
    const { asked } = explainDecision(actionNamed('approval.file'), filing)
    expect(asked.find(({ rule, kind }) => rule === 'W-8.1' && kind === 'input')?.looked).toContainEqual({
      path: 'pack.parameters.approvalThreshold',
      value: wan(50),
    })
  })
  it('at another step it lists what was not asked', () => {
    const elsewhere = explainDecision(submit, contextOf({ status: 'plan.drafting' }))
    expect(elsewhere.asked.map(({ rule }) => rule)).toEqual(['M-post', 'M-state'])
    expect(elsewhere.notAsked).toEqual(submit.rules.map(rule => rule.id))
  })
  it('agrees with the decision in whatever people do', () => {
    const city = newCity()
    for (const { actor, action, subject, input } of randomWalk(city, seededDice(7), 80)) {
      const state = subject.startsWith('plan-') ? city.plan(subject) : city.project(subject)
      const base = contextOf({ status: 'new' })
      const chosen = projectsNamedIn(input).map(id => chosenLineOf(city.project(id)))
      const facts = { ...base.facts, plan: null, lines: [], members: [], chosen }
      const context: AnyContext = { ...base, state, actor, input, facts }
      const { decision, asked } = explainDecision(actionNamed(action), context)
      const spoke = asked.flatMap(each => (each.spoke ? [each.spoke.rule] : []))
      const reasons = decision.allowed ? [] : decision.reasons.map(({ rule }) => rule)
      // The step is left out where a rule explains it better.
      expect(spoke.filter(rule => rule !== 'M-state')).toEqual(reasons.filter(rule => rule !== 'M-state'))
    }
  })
})

describe('whatWouldHelp', () => {
  it('has nothing to say about an act that is allowed', () => {
    expect(helps('approval.submitApplication', { status: 'application.drafting' })).toEqual([])
  })
  it('W-13.1 W-12.1 names all that is missing and nothing more', () => {
    expect(
      helps('approval.submitApplication', {
        status: 'application.drafting',
        application: { hasSharingChapter: false, newMachineRoom: true },
      }),
    ).toEqual([['请补写信息资源共享分析篇（章）', '请改为依托武汉云、市电子政务网建设']])
  })
  it('W-7.4 W-8.2 a project outside the plan: both the plan and the route, with who can', () => {
    const sets = whatWouldHelp(
      { ...actionNamed('approval.startApplication'), from: ['plan.drafting'] } as never,
      contextOf({ status: 'plan.drafting', input: { stage: 'proposal' } }),
    )
    expect(sets.map(set => set.map(({ action }) => action))).toEqual([['plan.requestSupplement', 'scope.findRoute']])
    expect(sets[0]?.map(({ self }) => self)).toEqual([false, true])
    expect(sets[0]?.[0]?.by.map(({ zh }) => zh)).toEqual(['申报单位审核人', '市人民政府审批'])
  })
  it('W-8.1 a filing that is too large: correct the amount', () => {
    const wish: Case = {
      status: 'filing.returned',
      input: { ...inputs.filing(wan(60)), splitting: '' },
    }
    expect(helps('approval.file', wish)).toEqual([['请重新判定办理路径；总投资确实不足 50.00 万元的，据实改正']])
  })
  it('W-8+.splitting an explanation opens the gate', () => {
    const wish: Case = {
      status: 'filing.returned',
      input: { ...inputs.filing(wan(30)), splitting: '' },
      siblings: [{ code: 'WH-1', name: '排水二', amount: wan(30) }],
    }
    expect(helps('approval.file', wish)).toEqual([['请填写“与本单位同年其他小额项目的关系”']])
  })
  it('M-checked M-four-eyes a decision needs a reviewer, and somebody who did not review', () => {
    const byReviewer = '请审核岗先提出审核意见'
    const decided = { status: 'application.inReview', input: inputs.approval(wan(60)), amount: 60 } as const
    expect(helps('approval.decide', { ...decided, actor: 'approver' })).toEqual([[byReviewer]])
    expect(helps('approval.decide', { ...decided, actor: 'clerk' })).toEqual([[byReviewer, '由其他审批岗办理']])
    expect(
      helps('approval.decide', {
        ...decided,
        actor: 'approver',
        input: { ...inputs.approval(wan(61)), cipherOpinion: '' },
      }),
    ).toEqual([[byReviewer, '请填写对密码应用的意见', '请核减到 60.00 万元以内，或退回补正后重新申报']])
  })
  it('M-state no declared change brings a case to another step', () => {
    expect(helps('approval.submitApplication', { status: 'plan.drafting' })).toEqual([])
  })
})

describe('minimality, by brute force', () => {
  type Action = Parameters<typeof whatWouldHelp>[0]

  const made = (act: AnyContext, changes: readonly Change[]) =>
    changes.reduce((changed, { change }) => change(changed), act)

  /** Every change that comes up when all known ones are made, one by one and together, again and again. */
  function everyChange(action: Action, act: AnyContext, known: readonly Change[] = []): readonly Change[] {
    const acts = [act, made(act, known), ...known.map(change => made(act, [change]))]
    const all = new Map([...known, ...acts.flatMap(each => changesFor(action, each))].map(each => [each.text.zh, each]))
    return all.size === known.length ? known : everyChange(action, act, [...all.values()])
  }
  const opens = (action: Action, act: AnyContext, changes: readonly Change[]) =>
    decide(action, made(act, changes)).allowed

  /** Every subset of the changes by bit mask: the least size that opens the gate. */
  function least(action: Action, act: AnyContext): number {
    const changes = everyChange(action, act)
    let best = Number.POSITIVE_INFINITY
    for (let mask = 1; mask < 2 ** changes.length; mask += 1) {
      const chosen = changes.filter((_, bit) => mask & (2 ** bit))
      if (chosen.length < best && opens(action, act, chosen)) best = chosen.length
    }
    return best
  }

  it.each(Array.from({ length: 16 }, (_, n) => n))('case %i of blocked submissions', n => {
    const context = contextOf({
      status: 'application.drafting',
      application: {
        hasSharingChapter: (n & 1) === 0,
        hasCipherScheme: (n & 2) === 0,
        newMachineRoom: (n & 4) !== 0,
        compilerQualification: (n & 8) === 0 ? 'design' : '',
      },
    })
    const found = whatWouldHelp(submit, context)
    if (n === 0) expect(found).toEqual([])
    else expect(new Set(found.map(set => set.length))).toEqual(new Set([least(submit, context)]))
  })

  /** Acts at every step where they belong, typed as somebody would, by somebody without a post. */
  const blocked = actions
    .filter(action => action.on === 'project')
    .flatMap(action =>
      action.from.slice(0, 2).map(status => {
        const context = contextOf({
          status: status as ProjectStatus,
          actor: 'auditor',
          application: { hasSharingChapter: false },
        })
        const input = typedInput({ action: action.name }, context.state, seededDice(5), { projects: new Map() })
        return { action, context: { ...context, input } }
      }),
    )
  const withoutOne = <T>(all: readonly T[]): T[][] => all.map((_, n) => all.filter((_, m) => m !== n))

  it('every set answered opens the gate, and none of its parts does', () => {
    let checked = 0
    for (const { action, context } of blocked) {
      const known = everyChange(action, context)
      for (const set of whatWouldHelp(action, context)) {
        const changes = known.filter(({ text: { zh } }) => set.some(help => help.text.zh === zh))
        expect(changes.length).toBe(set.length)
        checked += 1
        expect(opens(action, context, changes), action.name).toBe(true)
        expect(
          withoutOne(changes).some(part => opens(action, context, part)),
          action.name,
        ).toBe(false)
      }
    }
    expect(checked).toBeGreaterThan(15)
  })
})
