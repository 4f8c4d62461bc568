import { describe, expect, it } from 'vitest'
import { type Fen, fen, wan } from '../kernel/money.ts'
import { wuhan2021 } from '../rulebook/wuhan-2021.ts'
import { type City, newCity } from '../testing/city.ts'
import * as inputs from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { randomWalk, seededDice } from '../testing/random-walk.ts'
import { RULES } from '../testing/rules-at.ts'
import { changedPack } from './changed-pack.ts'
import type { Change } from './parse-change.ts'
import { rehearse, rehearsing } from './rehearse.ts'
import { isCentral } from './road.ts'
import { type History, twoWorlds } from './two-worlds.ts'

const portfolio = (...cities: readonly City[]): History[] =>
  cities.flatMap(city => [...city.projects.keys(), ...city.plans.keys()].map(city.history))

const walked = (seed: number): City => {
  const city = newCity()
  for (const _ of randomWalk(city, seededDice(seed), 120, [RULES]));
  return city
}
const randomCities = Array.from({ length: 25 }, (_, seed) => walked(seed + 1))

const set = (parameter: Change['parameter'], value: Change['value']): Change => ({
  pack: 'wuhan-2021',
  parameter,
  value,
})
const change = (histories: History[], ...changes: Change[]) => rehearse(histories, changes)
const approvedAt = (amount: Fen) => projectAt('approved', { amount }).city

describe('replaying the pack in force', () => {
  it('reproduces every recorded decision of random cities and changes nothing', () => {
    const result = change(portfolio(...randomCities))
    expect(result.entries).toBeGreaterThan(1000)
    expect(result.unreproduced).toEqual([])
    expect(result.changed).toEqual([])
    expect(result.moves).toEqual([])
    for (const { before, after } of result.load) expect(after).toEqual(before)
  })
  it('finds a decision its rules would not have made', () => {
    const city = approvedAt(wan(60))
    const forged = (city.log.get('p1') ?? []).map(entry =>
      entry.action === 'approval.decide' ? { ...entry, input: { ...inputs.approval(wan(61)) } } : entry,
    )
    const [found] = change([{ id: 'p1', kind: 'project', entries: forged }]).unreproduced
    expect(found).toMatchObject({ subject: 'p1', action: 'approval.decide', reasons: [{ rule: 'M-amount' }] })
  })
  it('a change to the value in force is no change', () => {
    const result = change(portfolio(...randomCities), set('approvalThreshold', wan(50)))
    expect(result.changed).toEqual([])
  })
})

describe('what if 50 became 100', () => {
  const amounts = [30, 49.99, 50, 99.99, 100, 1286.5].map(amount => wan(amount))
  const histories = amounts.map((amount, n): History => {
    const { city, id } = projectAt(amount < wan(50) ? 'filed' : 'approved', { amount })
    return { ...city.history(id), id: `p${n}` }
  })
  const result = change(histories, set('approvalThreshold', wan(100)))

  it('moves exactly the projects from 50 to below 100 to filing', () => {
    expect(result.changed.map(({ project }) => project)).toEqual(['p2', 'p3'])
    expect(result.changed[0]).toMatchObject({
      amount: wan(50),
      before: { route: 'approval', decider: 'bureau', documents: ['approvalLetter'], stages: ['implementationPlan'] },
      after: { route: 'filing', decider: 'unit', documents: ['filingReceipt'], stages: [], duties: ['file'] },
      differs: ['route', 'decider', 'documents', 'stages', 'duties', 'decisionDue', 'dues'],
      refused: { action: 'approval.startApplication', reasons: [{ rule: 'W-8.2' }] },
    })
    expect(result.moves).toEqual([{ from: 'approval', to: 'filing', projects: 2, amount: wan(149.99) }])
  })
  it('their money leaves central approval, to the fen', () => {
    expect(result.central).toEqual({
      total: wan(1616.48),
      before: wan(1536.49),
      after: wan(1386.5),
      leaving: wan(149.99),
      entering: 0,
    })
  })
  it('their cases become filings in the month they were taken in', () => {
    expect(result.load).toEqual([
      {
        month: '2026-03',
        before: { filings: 2, accepted: 4, decided: 4, consents: 0 },
        after: { filings: 4, accepted: 2, decided: 2, consents: 0 },
      },
    ])
  })
  it('names the projects within 5 % of a limit, on either side', () => {
    expect(result.edges.before.map(({ project, side }) => [project, side])).toEqual([
      ['p1', 'below'],
      ['p2', 'reached'],
    ])
    expect(result.edges.after.map(({ project, side }) => [project, side])).toEqual([
      ['p3', 'below'],
      ['p4', 'reached'],
    ])
  })
})

describe('what falls due', () => {
  const approved = approvedAt(wan(60))
  const histories = [approved.history('p1')]
  it('moves with the parameter it is counted by, and nothing else does', () => {
    const [found] = change(histories, set('annualReportDue', '11-30')).changed
    expect(found?.differs).toEqual(['dues'])
    const days = (dues = found?.before.dues) =>
      dues?.filter(({ kind }) => kind === 'annualReport').map(({ day }) => day)
    expect(days()?.every(day => day?.endsWith('-12-31'))).toBe(true)
    expect(days(found?.after.dues)).toEqual(days()?.map(day => day?.replace('-12-31', '-11-30')))
    expect(days()?.length).toBeGreaterThan(0)
  })
  it('what nothing on record was judged by is named; silence would look like no effect', () => {
    const { unused, changed } = change(histories, set('tenderLeastDays', 40), set('approvalThreshold', wan(55)))
    expect([unused, changed]).toEqual([['tenderLeastDays'], []])
    expect(change(histories, set('annualReportDue', '11-30')).unused).toEqual([])
  })
})

describe('other changes', () => {
  it('a lower threshold turns a filing into a case', () => {
    const { city } = projectAt('filed', { amount: wan(30) })
    const result = change(portfolio(city), set('approvalThreshold', wan(20)))
    expect(result.changed).toMatchObject([
      { after: { route: 'approval', duties: expect.arrayContaining(['standInPlan']) } },
    ])
    expect(result.central).toMatchObject({ before: 0, entering: wan(30), after: wan(30) })
    expect(result.load[0]?.after).toEqual({ filings: 0, accepted: 1, decided: 1, consents: 0 })
  })
  it('a lower consent threshold adds the consent and nothing falls away', () => {
    const result = change(portfolio(approvedAt(wan(1286.5))), set('cityGovernmentThreshold', wan(1000)))
    expect(result.changed).toMatchObject([
      { before: { decider: 'bureau' }, after: { decider: 'cityGovernment' }, refused: null },
    ])
    expect(result.load[0]).toMatchObject({ before: { consents: 0 }, after: { consents: 1 } })
    expect(result.central).toMatchObject({ leaving: 0, entering: 0 })
  })
  it('a higher consent threshold removes it', () => {
    const { city, id } = projectAt('application.atCityGovernment')
    city.act(people.cityGovernment, 'approval.giveConsent', id, { result: 'consent', opinion: '同意' })
    city.act(people.acceptor, 'approval.issueLetter', id)
    const result = change(portfolio(city), set('cityGovernmentThreshold', wan(5000)))
    expect(result.changed).toMatchObject([
      { after: { route: 'approval' }, refused: { action: 'approval.giveConsent' } },
    ])
    expect(result.load[0]).toMatchObject({ before: { consents: 1 }, after: { consents: 0 } })
  })
  it('a shorter limit moves only the due date', () => {
    const result = change(portfolio(approvedAt(wan(60))), set('approvalWorkingDays', 15))
    expect(result.changed).toMatchObject([{ differs: ['decisionDue'], refused: null }])
    const [found] = result.changed
    expect((found?.after.decisionDue ?? '') < (found?.before.decisionDue ?? '')).toBe(true)
  })
  it('a shorter usual term moves only the due date of corrections that named it', () => {
    const { city } = projectAt('application.returned')
    const other = projectAt('application.returned')
      .city.log.get('p1')
      ?.map(entry =>
        entry.action === 'approval.returnForCorrection'
          ? { ...entry, input: { ...(entry.input as object), dueDays: 7 } }
          : entry,
      )
    const result = change(
      [...portfolio(city), { id: 'p2', kind: 'project', entries: other ?? [] }],
      set('correctionWorkingDays', 5),
    )
    expect(result.changed).toMatchObject([{ project: 'p1', differs: ['correctionDue'] }])
  })
  it('a plan that binds filings refuses those outside it and adds the duty', () => {
    const { city } = projectAt('filed')
    const result = change(portfolio(city), set('planBindsFiling', true))
    expect(result.changed).toMatchObject([
      { differs: ['duties'], refused: { action: 'approval.file', reasons: [{ rule: 'W-7.4' }] } },
    ])
  })
  it('another pack can judge instead', () => {
    const district = {
      ...wuhan2021,
      name: 'district',
      parameters: { ...wuhan2021.parameters, approvalThreshold: wan(20) },
    }
    const { city } = projectAt('filed', { amount: wan(30) })
    const result = rehearse(portfolio(city), [], { under: district })
    expect(result.changed).toMatchObject([{ after: { route: 'approval' } }])
    const raised = { ...set('approvalThreshold', wan(40)), pack: 'district' }
    expect(rehearse(portfolio(city), [raised], { under: district }).changed).toEqual([])
  })
  it('a change of another pack concerns nobody', () => {
    expect(
      change(portfolio(...randomCities), { ...set('approvalThreshold', wan(100)), pack: 'elsewhere' }).changed,
    ).toEqual([])
  })
})

describe('whatever changes', () => {
  const changes = [
    set('approvalThreshold', wan(100)),
    set('approvalThreshold', fen(1)),
    set('cityGovernmentThreshold', wan(1000)),
    set('approvalWorkingDays', 1),
    set('planBindsFiling', true),
  ]
  it.each(changes)('$parameter = $value: money is conserved, the record is reproduced', each => {
    const { central, unreproduced, changed, moves, routes } = change(portfolio(...randomCities), each)
    expect(unreproduced).toEqual([])
    expect(changed.length).toBeGreaterThan(0)
    expect(central.before + central.entering - central.leaving).toBe(central.after)
    for (const world of ['before', 'after'] as const) {
      const total = routes.reduce((sum, share) => sum + share[world].amount, 0)
      const inCentral = routes
        .filter(({ route }) => isCentral(route))
        .reduce((sum, share) => sum + share[world].amount, 0)
      expect([total, inCentral]).toEqual([central.total, central[world]])
    }
    expect(moves.reduce((sum, move) => sum + move.projects, 0)).toBe(
      changed.filter(({ differs }) => differs.includes('route')).length,
    )
  })
  it.each(changes)('$parameter = $value: order and company do not matter', each => {
    const forwards = change(portfolio(...randomCities.slice(0, 6)), each)
    const backwards = change(portfolio(...randomCities.slice(0, 6)).reverse(), each)
    expect(backwards.central).toEqual(forwards.central)
    expect(backwards.load).toEqual(forwards.load)
    // As it travels: a cure's change is a function, and each reason has its own.
    expect(JSON.stringify([...backwards.changed].reverse())).toEqual(JSON.stringify(forwards.changed))
  })
  it('the replayed state is the recorded one', () => {
    const worlds = twoWorlds(pack => changedPack(pack, [set('approvalThreshold', wan(100))]))
    for (const city of randomCities.slice(0, 6))
      for (const history of [...city.log.keys()].map(city.history))
        expect(worlds.replay(history, () => undefined)?.before).toEqual(city.state(history.id))
  })
})

describe('a long rehearsal', () => {
  const histories = Array.from({ length: 1200 }, (_, n) => ({ id: `p${n}`, kind: 'project' as const, entries: [] }))
  it('says how far it is and ends with the result', () => {
    const running = rehearsing(portfolio(...randomCities), [])
    let step = running.next()
    while (!step.done) step = running.next()
    expect(step.value).toEqual(change(portfolio(...randomCities)))
  })
  it('tells progress along the way, and stops when told to', () => {
    const stop = new AbortController()
    const running = rehearsing(histories, [], { signal: stop.signal })
    expect(running.next()).toEqual({ done: false, value: { subjects: 0, entries: 0 } })
    stop.abort(new Error('不再需要'))
    expect(() => running.next()).toThrow('不再需要')
  })
})
