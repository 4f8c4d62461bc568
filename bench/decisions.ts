import {
  type Actor,
  actionNamed,
  type Context,
  decide,
  type FactName,
  newProject,
  type Project,
  packNamed,
  wan,
} from '@zhengheng/policy'
import { cpuMicroseconds, type Figure, median } from './measure.ts'

const clerk: Actor = {
  account: 'a',
  post: '经办人',
  unit: { id: 'water-bureau', name: '市水务局', kind: 'partyGovOrgan' },
  roles: ['owner.clerk'],
}

const project: Project = {
  ...newProject('p'),
  status: 'application.drafting',
  unit: clerk.unit,
  planLine: {
    ...newProject('p').planLine,
    listed: { plan: 'plan-2026', notice: '1', at: '2026-01-01T00:00:00.000Z', supplement: false },
  },
}

const application = {
  digest: 'd',
  amount: wan(1286.5),
  name: '智慧排水二期',
  problems: [],
  hasSharingChapter: true,
  hasCipherScheme: true,
  compilerQualification: 'design',
  newMachineRoom: false,
  newDedicatedNetwork: false,
}

const context = (changes: object): Context<unknown, unknown, FactName> => ({
  state: project,
  actor: clerk,
  at: '2026-03-09T08:00:00.000Z',
  today: '2026-03-09',
  pack: packNamed('wuhan-2021'),
  facts: { application: { ...application, ...changes } } as never,
  input: {},
})

const ROUNDS = 7
const DECISIONS = 300_000

/** Submitting an application, half of the times refused with two reasons. */
export async function decisions(): Promise<Figure[]> {
  const submit = actionNamed('approval.submitApplication')
  const cases = [context({}), context({ hasCipherScheme: false, newMachineRoom: true })]
  const perSecond: number[] = []
  let allowed = 0
  for (let round = 0; round < ROUNDS; round++) {
    const microseconds = await cpuMicroseconds(() => {
      for (let n = 0; n < DECISIONS; n++) if (decide(submit, cases[n % 2] as (typeof cases)[0]).allowed) allowed += 1
    })
    perSecond.push((DECISIONS / microseconds) * 1_000_000)
  }
  if (allowed !== (ROUNDS * DECISIONS) / 2) throw new Error('the decisions are not the expected ones')
  return [
    {
      name: 'decisions with reasons, per CPU second',
      value: median(perSecond) / 1_000_000,
      unit: 'million',
      target: { atLeast: 1 },
      detail: 'approval.submitApplication, every second one refused with two reasons',
    },
  ]
}
