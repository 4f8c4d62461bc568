import { ZenEngine } from '@gorules/zen-engine'
import { dice } from '../../packages/policy/src/similarity/corpus.ts'
import { cpuMicroseconds, type Figure, median } from '../measure.ts'

const ROWS = 16_369
const columns = ['plan', 'place', 'kind', 'network', 'procedure'] as const
type Column = (typeof columns)[number]
const sizes: Record<Column, number> = { plan: 12, place: 20, kind: 8, network: 3, procedure: 900 }

/** One row of a large table: exact values or anything, a range of ages, and the answer. */
interface Row {
  readonly cells: Readonly<Record<Column, string | null>>
  readonly from: number
  readonly to: number
  readonly answer: string
}
type Asked = Readonly<Record<Column, string>> & { readonly age: number }

/** The first row that matches, whatever the number of rows: rows with the same bound columns share one hash table. */
export function compiledTable(rows: readonly Row[]): (asked: Asked) => string | null {
  const patterns = new Map<string, { readonly bound: readonly Column[]; readonly byKey: Map<string, number[]> }>()
  for (const [n, { cells }] of rows.entries()) {
    const bound = columns.filter(column => cells[column] !== null)
    const pattern = patterns.get(bound.join()) ?? { bound, byKey: new Map<string, number[]>() }
    patterns.set(bound.join(), pattern)
    const key = bound.map(column => cells[column]).join(' ')
    pattern.byKey.set(key, [...(pattern.byKey.get(key) ?? []), n])
  }
  const all = [...patterns.values()]
  return asked => {
    let first = rows.length
    for (const { bound, byKey } of all) {
      const found = firstInRange(byKey.get(keyOf(asked, bound)), rows, asked.age)
      if (found < first) first = found
    }
    return rows[first]?.answer ?? null
  }
}

function keyOf(asked: Asked, bound: readonly Column[]): string {
  let key = ''
  for (const column of bound) key = key === '' ? asked[column] : `${key} ${asked[column]}`
  return key
}

/** Numbers of rows are in their order, so the first in range is the first that matches. */
function firstInRange(candidates: readonly number[] = [], rows: readonly Row[], age: number): number {
  for (const n of candidates) {
    const { from, to } = rows[n] as Row
    if (age >= from && age <= to) return n
  }
  return rows.length
}

const roll = dice(16_369)
const value = (column: Column): string => `${column}-${roll(sizes[column])}`

const generated: readonly Row[] = Array.from({ length: ROWS }, (_, n) => {
  const from = roll(60)
  return {
    cells: {
      plan: roll(5) === 0 ? null : value('plan'),
      place: roll(3) === 0 ? null : value('place'),
      kind: roll(3) === 0 ? null : value('kind'),
      network: roll(2) === 0 ? null : value('network'),
      procedure: value('procedure'),
    },
    from,
    to: from + 5 + roll(40),
    answer: `answer-${n}`,
  }
})

const matches = ({ cells, from, to }: Row, asked: Asked): boolean =>
  asked.age >= from &&
  asked.age <= to &&
  columns.every(column => cells[column] === null || cells[column] === asked[column])

/** Half of the questions are made from a row, so that they hit; the others hit or miss by chance. */
const questions: readonly Asked[] = Array.from({ length: 500 }, (_, n) => {
  const { cells, from } = generated[roll(ROWS)] as Row
  const cell = (column: Column) => (n % 2 === 0 ? (cells[column] ?? value(column)) : value(column))
  return {
    plan: cell('plan'),
    place: cell('place'),
    kind: cell('kind'),
    network: cell('network'),
    procedure: cell('procedure'),
    age: n % 2 === 0 ? from + 1 : roll(100),
  }
})

const node = (id: string, type: string, content: unknown = {}) => ({
  id,
  type,
  name: id,
  position: { x: 0, y: 0 },
  content,
})

function zenTable(): (asked: Asked) => Promise<string | null> {
  const decision = new ZenEngine().createDecision({
    nodes: [
      node('in', 'inputNode'),
      node('table', 'decisionTableNode', {
        hitPolicy: 'first',
        inputs: [...columns, 'age'].map(field => ({ id: field, name: field, field })),
        outputs: [{ id: 'answer', name: 'answer', field: 'answer' }],
        rules: generated.map(({ cells, from, to, answer }, n) => ({
          _id: `r${n}`,
          ...Object.fromEntries(columns.map(column => [column, cells[column] === null ? '' : `'${cells[column]}'`])),
          age: `[${from}..${to}]`,
          answer: `'${answer}'`,
        })),
        passThrough: false,
        inputField: null,
        outputPath: null,
        executionMode: 'single',
      }),
      node('out', 'outputNode'),
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'table' },
      { id: 'b', type: 'edge', sourceId: 'table', targetId: 'out' },
    ],
  })
  return async asked => (await decision.evaluate(asked)).result?.answer ?? null
}

const ROUNDS = 3
const FOR_ZEN = 20

/** A lookup in a table of 16,369 rows (generated, of the shape of the public one), beside zen-engine. */
export async function tableFigures(): Promise<Figure[]> {
  const lookup = compiledTable(generated)
  for (const asked of questions) {
    const expected = generated.find(row => matches(row, asked))?.answer ?? null
    if (lookup(asked) !== expected) throw new Error(`the table answers ${lookup(asked)}, reading it says ${expected}`)
  }
  const zen = zenTable()
  let hits = 0
  for (const asked of questions.slice(0, FOR_ZEN)) {
    const found = await zen(asked)
    if (found !== lookup(asked)) throw new Error(`zen-engine answers ${found}, we answer ${lookup(asked)}`)
    if (found !== null) hits += 1
  }
  const own: number[] = []
  const zens: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    own.push(
      (await cpuMicroseconds(() => {
        for (let n = 0; n < 200_000; n += 1) lookup(questions[n % questions.length] as Asked)
      })) / 200_000,
    )
    zens.push(
      (await cpuMicroseconds(async () => {
        for (let n = 0; n < FOR_ZEN; n += 1) await zen(questions[n] as Asked)
      })) / FOR_ZEN,
    )
  }
  return [
    {
      name: 'lookup in a table of 16,369 rows',
      value: median(own),
      unit: 'µs',
      target: { atMost: 10 },
      detail: `${questions.length} questions agree with reading the rows one by one; ${median(zens).toFixed(0)} µs zen-engine, ${(median(zens) / median(own)).toFixed(0)} times ours, ${hits} of ${FOR_ZEN} asked of it hit, all equal`,
    },
  ]
}
