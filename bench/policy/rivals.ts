import { ZenEngine } from '@gorules/zen-engine'
import { wan } from '@zhengheng/policy'
import { Engine, type RuleProperties } from 'json-rules-engine'
import { type Answer, type Case, conditions, reasonText, routeRows } from './fifty-rules.ts'

const text = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value))
const zenOperators = { equal: '==', greaterThan: '>', lessThan: '<' } as const

const node = (id: string, type: string, content: unknown = {}) => ({
  id,
  type,
  name: id,
  position: { x: 0, y: 0 },
  content,
})
const edge = (sourceId: string, targetId: string) => ({
  id: `${sourceId}-${targetId}`,
  type: 'edge',
  sourceId,
  targetId,
})

/** A zen decision table whose rows are whole conditions: one column instead of fifty, which is faster for it. */
const zenTable = (hitPolicy: 'first' | 'collect', rows: readonly { when: string; out: Record<string, string> }[]) => {
  const outputs = Object.keys(rows[0]?.out ?? {})
  return {
    hitPolicy,
    inputs: [{ id: 'when', name: 'when', field: '' }],
    outputs: outputs.map(field => ({ id: field, name: field, field })),
    rules: rows.map(({ when, out }, n) => ({
      _id: `r${n}`,
      when,
      ...Object.fromEntries(outputs.map(field => [field, text(out[field])])),
    })),
    passThrough: false,
    inputField: null,
    outputPath: hitPolicy === 'first' ? null : 'gate',
    executionMode: 'single',
  }
}

/** The same rules for GoRules zen-engine, compiled once. */
export function zenRules(): (asked: Case) => Promise<Answer> {
  const content = {
    nodes: [
      node('in', 'inputNode'),
      node(
        'route',
        'decisionTableNode',
        zenTable(
          'first',
          routeRows.map(({ route, when }) => ({ when, out: { route } })),
        ),
      ),
      node(
        'gate',
        'decisionTableNode',
        zenTable(
          'collect',
          conditions.map(condition => ({
            when: `sections.${condition.section}.${condition.field} ${zenOperators[condition.operator]} ${text(condition.value)}`,
            out: { id: condition.id, text: reasonText(condition) },
          })),
        ),
      ),
      node('out', 'outputNode'),
    ],
    edges: [edge('in', 'route'), edge('in', 'gate'), edge('route', 'out'), edge('gate', 'out')],
  }
  const decision = new ZenEngine().createDecision(content)
  return async asked => {
    const { result } = await decision.evaluate(asked)
    return { route: result.route, reasons: (result.gate ?? []).map((reason: { id: string }) => reason.id) }
  }
}

const is = (fact: string, value: unknown) => ({ fact, operator: 'equal', value })

/** First match wins is said to json-rules-engine by making the conditions exclude one another. */
const jsonRoutes: readonly RuleProperties[] = (() => {
  const outside = {
    any: [is('ownerKind', 'stateOwnedEnterprise'), is('officeEquipment', true), is('buildingIntelligence', true)],
  }
  const sector = {
    all: [is('selfBuiltSelfUsed', true), { any: [is('ownerKind', 'school'), is('ownerKind', 'medical')] }],
  }
  const inScope = { all: [is('classified', false), { not: outside }] }
  const here = [inScope, is('withFixedAssetProject', false), { not: sector }]
  const from = (value: number) => ({ fact: 'amount', operator: 'greaterThanInclusive', value })
  const below = (value: number) => ({ fact: 'amount', operator: 'lessThan', value })
  const conditionsOf = {
    classified: [is('classified', true)],
    outOfScope: [is('classified', false), outside],
    capitalConstruction: [inScope, is('withFixedAssetProject', true)],
    sectorApproval: [inScope, is('withFixedAssetProject', false), sector],
    filing: [...here, below(wan(50))],
    approval: [...here, from(wan(50)), below(wan(3000))],
    approvalCityGovernment: [...here, from(wan(3000))],
  }
  return Object.entries(conditionsOf).map(([route, all]) => ({
    conditions: { all },
    event: { type: 'route', params: { route } },
  }))
})()

/** The same rules for json-rules-engine, made once. */
export function jsonRules(): (asked: Case) => Promise<Answer> {
  const engine = new Engine([
    ...jsonRoutes,
    ...conditions.map(
      (condition): RuleProperties => ({
        conditions: {
          all: [
            {
              fact: 'sections',
              path: `$.${condition.section}.${condition.field}`,
              operator: condition.operator,
              value: condition.value,
            },
          ],
        },
        event: { type: 'reason', params: { id: condition.id, text: reasonText(condition) } },
      }),
    ),
  ])
  const place = new Map(conditions.map(({ id }, n) => [id, n]))
  return async asked => {
    const { events } = await engine.run({ ...asked })
    const ids = events.filter(({ type }) => type === 'reason').map(({ params }) => params?.id as string)
    const route = events.find(({ type }) => type === 'route')?.params?.route
    return { route, reasons: ids.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)) }
  }
}
