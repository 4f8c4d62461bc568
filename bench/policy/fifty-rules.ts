import {
  type Actor,
  type Context,
  decide,
  type FactName,
  type Fen,
  findRoute,
  newProject,
  onProject,
  type Pack,
  type Route,
  rule,
  sectionIds,
  text,
  type UnitKind,
  wan,
} from '@zhengheng/policy'
import { z } from 'zod'

/** What one decision is about: the answers of the route finder, and what each section of an application holds. */
export interface Case {
  readonly ownerKind: UnitKind
  readonly amount: Fen
  readonly withFixedAssetProject: boolean
  readonly selfBuiltSelfUsed: boolean
  readonly officeEquipment: boolean
  readonly buildingIntelligence: boolean
  readonly classified: boolean
  readonly sections: Readonly<Record<string, SectionCase>>
}
interface SectionCase {
  readonly filled: boolean
  readonly problems: number
  readonly amount: number
  readonly answer: string
  readonly validTo: number
}

/** A comparison every engine can make. A rule speaks when it holds. */
export interface Condition {
  readonly id: string
  readonly section: string
  readonly field: keyof SectionCase
  readonly operator: 'equal' | 'greaterThan' | 'lessThan'
  readonly value: boolean | number | string
}

const ten = sectionIds.slice(0, 10)
const LIMIT = wan(1000)
const TODAY = 20_260_320

/** Fifty rules: five questions about each of ten sections. */
export const conditions: readonly Condition[] = ten.flatMap(section => [
  { id: `${section}.filled`, section, field: 'filled', operator: 'equal', value: false } as const,
  { id: `${section}.problems`, section, field: 'problems', operator: 'greaterThan', value: 0 } as const,
  { id: `${section}.amount`, section, field: 'amount', operator: 'greaterThan', value: LIMIT } as const,
  { id: `${section}.answer`, section, field: 'answer', operator: 'equal', value: 'own' } as const,
  { id: `${section}.validTo`, section, field: 'validTo', operator: 'lessThan', value: TODAY } as const,
])

export const reasonText = (condition: Condition): string => `“${condition.section}”不符合要求：${condition.field}`

type OnCase = Context<unknown, Case, FactName>

const spoken = (condition: Condition, value: string) => ({
  text: text(reasonText(condition), condition.id),
  fact: { what: text(condition.field, condition.field), value },
  cure: { text: text('请改正', 'Correct it'), section: condition.section },
})

type Check = (context: OnCase) => ReturnType<typeof spoken> | null
const section = (context: OnCase, { section }: Condition) => context.input.sections[section] as SectionCase

/** Our rules: functions that look at one thing, as the product's are written. */
const writers: Record<keyof SectionCase, (condition: Condition) => Check> = {
  filled: condition => context => (section(context, condition).filled ? null : spoken(condition, '否')),
  problems: condition => context => {
    const { problems } = section(context, condition)
    return problems > 0 ? spoken(condition, String(problems)) : null
  },
  amount: condition => context => {
    const { amount } = section(context, condition)
    return amount > LIMIT ? spoken(condition, String(amount)) : null
  },
  answer: condition => context => {
    const { answer } = section(context, condition)
    return answer === 'own' ? spoken(condition, answer) : null
  },
  validTo: condition => context => {
    const { validTo } = section(context, condition)
    return validTo < TODAY ? spoken(condition, String(validTo)) : null
  },
}

const rules = conditions.map(condition =>
  rule('M-complete', ['facts.application'], writers[condition.field](condition)),
)

const gate = onProject<'approval.gateOfFifty', Case, FactName>({
  name: 'approval.gateOfFifty',
  title: text('五十条规则', 'Fifty rules'),
  effect: text('', ''),
  basis: [],
  by: { label: text('', ''), holds: () => true, concerns: () => true },
  from: ['application.drafting'],
  input: z.custom<Case>(),
  needs: [],
  rules: [],
  inputRules: rules as never,
  apply: project => project,
})

/** What every engine answers: the route, and the ids of the rules that speak, in their order. */
export interface Answer {
  readonly route: Route
  readonly reasons: readonly string[]
}

const clerk: Actor = {
  account: 'a',
  post: '经办人',
  unit: { id: 'water', name: '市水务局', kind: 'partyGovOrgan' },
  roles: ['owner.clerk'],
}
const project = { ...newProject('p'), status: 'application.drafting', unit: clerk.unit } as const

/** Our answer: the route with its reasons and the whole gate with its reasons, by the product's own functions. */
export function ours(asked: Case, pack: Pack): Answer {
  const { route } = findRoute(asked, pack)
  const decision = decide(gate, {
    state: project,
    actor: clerk,
    at: '2026-03-20T01:00:00.000Z',
    today: '2026-03-20',
    pack,
    facts: {} as never,
    input: asked,
  })
  return { route, reasons: decision.allowed ? [] : decision.reasons.map(reason => reason.text.en) }
}

/** First match wins; the words of each condition are given to every engine in its own language. */
export const routeRows: readonly { readonly route: Route; readonly when: string }[] = [
  { route: 'classified', when: 'classified' },
  { route: 'outOfScope', when: "ownerKind == 'stateOwnedEnterprise' or officeEquipment or buildingIntelligence" },
  { route: 'capitalConstruction', when: 'withFixedAssetProject' },
  { route: 'sectorApproval', when: "selfBuiltSelfUsed and (ownerKind == 'school' or ownerKind == 'medical')" },
  { route: 'filing', when: `amount < ${wan(50)}` },
  { route: 'approval', when: `amount < ${wan(3000)}` },
  { route: 'approvalCityGovernment', when: `amount >= ${wan(3000)}` },
]

const kinds: readonly UnitKind[] = ['partyGovOrgan', 'school', 'medical', 'stateOwnedEnterprise', 'publicInstitution']

/** Cases in which every route and every rule comes up; most rules are silent in most cases. */
export const cases: readonly Case[] = Array.from({ length: 97 }, (_, n) => ({
  ownerKind: kinds[n % 5] as UnitKind,
  amount: wan([12, 50, 49.99, 800, 3000, 2999.99, 9000][n % 7] as number),
  withFixedAssetProject: n % 11 === 0,
  selfBuiltSelfUsed: n % 3 === 0,
  officeEquipment: n % 17 === 0,
  buildingIntelligence: n % 19 === 0,
  classified: n % 23 === 0,
  sections: Object.fromEntries(
    ten.map((section, s) => [
      section,
      {
        filled: (n + s) % 13 !== 0,
        problems: (n + s) % 29 === 0 ? 2 : 0,
        amount: wan(((n * 7 + s) % 11) * 110),
        answer: (n + s) % 31 === 0 ? 'own' : 'shared',
        validTo: (n * s) % 37 === 5 ? 20_250_101 : 20_281_231,
      },
    ]),
  ),
}))
