import { describe, expect, it } from 'vitest'
import type { AnyAction, AnyContext } from '../action.ts'
import { actionNamed, actions } from '../actions.ts'
import { sectionIds } from '../approval/application-form/sections.ts'
import { statusOf } from '../decide.ts'
import type { Role } from '../kernel/actor.ts'
import { wan } from '../kernel/money.ts'
import { chosenLineOf } from '../plan/chosen-line.ts'
import type { Rule } from '../rulebook/rule.ts'
import { wuhan2021 } from '../rulebook/wuhan-2021.ts'
import { newCity } from '../testing/city.ts'
import { PLAN } from '../testing/inputs.ts'
import { everybody } from '../testing/people.ts'
import { randomWalk, seededDice } from '../testing/random-walk.ts'
import { typedInput } from '../testing/typed-inputs.ts'
import { watchedContext } from '../testing/watched-context.ts'
import { explainDecision } from './explain-decision.ts'
import { factInWords } from './fact-in-words.ts'
import type { FactRead } from './fact-read.ts'
import { type Change, changesFor } from './what-would-help.ts'

const application = {
  digest: 'd',
  amount: wan(60),
  name: '智慧排水',
  problems: [{ section: 'needs', severity: 'must', text: { zh: '缺', en: 'missing' } }],
  hasSharingChapter: false,
  hasCipherScheme: false,
  compilerQualification: '',
  newMachineRoom: true,
  newDedicatedNetwork: true,
}
const plan = { id: PLAN, year: 2026, status: 'open', windowTo: '2026-12-31' }
const siblings = [{ code: 'WH-2026-0002', name: '智慧水务', amount: wan(30) }]

/** Every act by everybody on whatever a walk comes by. */
function* contexts(seed: number): Generator<{ name: string; context: AnyContext }> {
  const city = newCity()
  const dice = seededDice(seed)
  for (const { subject } of randomWalk(city, seededDice(seed), 60)) {
    const isPlan = subject === PLAN
    const state = isPlan ? city.plan(subject) : city.project(subject)
    const chosen = [...city.projects.values()].map(chosenLineOf)
    for (const { name } of actions.filter(action => action.on === (isPlan ? 'plan' : 'project')))
      for (const actor of everybody)
        yield {
          name,
          context: {
            state,
            actor,
            at: '2026-03-20T01:00:00.000Z',
            today: '2026-03-20',
            pack: wuhan2021,
            facts: { application, plan, siblings, chosen, lines: [], members: [] } as unknown as AnyContext['facts'],
            input: typedInput({ action: name }, state, dice, city),
          },
        }
  }
}

/** Everything the rules look at on four walks. */
function* reads(): Generator<{ action: AnyAction; read: FactRead }> {
  for (const seed of [1, 2, 3, 26])
    for (const { name, context } of contexts(seed)) {
      const action = actionNamed(name)
      for (const { looked } of explainDecision(action, context).asked) for (const read of looked) yield { action, read }
    }
}

/** Every change a reason brings on a walk that comes to an application. */
function changesMet(): readonly Change[] {
  const found = new Map<string, Change>()
  for (const { name, context } of contexts(26))
    for (const change of changesFor(actionNamed(name), context)) found.set(change.text.zh, change)
  return [...found.values()]
}

const canDo = (action: string, by: readonly Role[]): boolean =>
  everybody
    .filter(actor => actor.roles.some(role => by.includes(role)))
    .some(actor => actionNamed(action).by.concerns(actor))

describe('factInWords', () => {
  it('says everything any rule looks at in people’s words, never as a path', () => {
    const untold = new Set<string>()
    const told = new Set<string>()
    for (const { action, read } of reads()) {
      const words = factInWords(read, action, wuhan2021)
      if (words?.label.zh && words.label.en && words.value.zh) told.add(read.path)
      else untold.add(`${action.name}: ${read.path} (packages/policy/src/explanation/fact-in-words.ts)`)
    }
    expect([...untold]).toEqual([])
    expect(told.size).toBeGreaterThan(35)
  }, 30_000)
  it('says a value with its unit and name', () => {
    const words = (action: string, path: string, value: string | number | boolean | null) =>
      factInWords({ path, value }, actionNamed(action), wuhan2021)?.value.zh
    expect(words('approval.decide', 'input.amount', wan(60))).toBe('60.00 万元')
    expect(words('approval.decide', 'input.result', 'approve')).toBe('同意批复')
    expect(words('approval.decide', 'state.status', 'application.inReview')).toBe('审查中')
    expect(words('approval.decide', 'pack.parameters.approvalThreshold', 1)).toBe('50.00 万元')
    expect(words('approval.decide', 'facts.application.hasCipherScheme', false)).toBe('否')
  })
  it('shows no account number', () => {
    const read = { path: 'actor.account', value: '3f2c' }
    expect(factInWords(read, actionNamed('approval.decide'), wuhan2021)?.value.zh).toBe('已核对')
  })
})

/** What the rules of an act look at without saying so. */
function unsaidReads(name: string, act: AnyContext): readonly string[] {
  const { from, rules, inputRules = [] } = actionNamed(name)
  if (!from.includes(statusOf(act.state) as never)) return []
  return ([...rules, ...inputRules] as unknown as readonly Rule<AnyContext>[]).flatMap(rule => {
    const watched = watchedContext(act)
    rule(watched.context)
    const isSaid = (path: string) =>
      rule.reads.some(said => path === said || path.startsWith(`${said}.`) || said.startsWith(`${path}.`))
    return watched.reads().flatMap(({ path }) => (isSaid(path) ? [] : [`${name} ${rule.id}: ${path}`]))
  })
}

describe('what rules say they read', () => {
  it('is all they look at', () => {
    const unsaid = [1, 2].flatMap(seed =>
      [...contexts(seed)].flatMap(({ name, context }) => unsaidReads(name, context)),
    )
    expect([...new Set(unsaid)]).toEqual([])
  }, 30_000)
})

describe('cures that carry a change', () => {
  it('lead to an action of a post that can bring them about, or to a section of the application', () => {
    const placed = changesMet().filter(({ action, section }) => action ?? section)
    expect(placed.flatMap(({ action, section }) => action ?? section)).toEqual(
      expect.arrayContaining(['plan.requestSupplement', 'scope.findRoute', 'sharing', 'intensive', 'needs']),
    )
    for (const { text, by = [], action, section } of placed)
      if (section) expect(sectionIds, text.zh).toContain(section)
      // Typed on the spot, and the way leads to what else could be done.
      else if (by.length > 0) expect(canDo(action ?? '', by), text.zh).toBe(true)
  }, 30_000)
})
