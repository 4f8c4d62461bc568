import type { PlanLineRow } from '@zhengheng/contract'
import { categoryNames, type Text, text } from '@zhengheng/policy'
import { type HintFilter, type LineHints, passesHints } from '../likeness/line-hints.ts'
import { type Column, columnOf, missingMembers } from './line-columns.ts'

export const groupings = {
  unit: text('单位', 'Unit'),
  category: text('项目类别', 'Category'),
  none: text('不分组', 'None'),
} as const satisfies Record<string, Text>
export type Grouping = keyof typeof groupings

export const sortings = {
  amount: text('金额从高到低', 'Largest first'),
  amountUp: text('金额从低到高', 'Smallest first'),
  name: text('名称', 'Name'),
  code: text('编号', 'Code'),
  changed: text('最近变化', 'Last changed'),
} as const satisfies Record<string, Text>
export type Sorting = keyof typeof sortings

export const opinionFilters = {
  any: text('全部意见', 'Any opinion'),
  missing: text('还有成员未回复', 'Members missing'),
  objected: text('有意见或不同意', 'With objections'),
  mine: text('待我单位回复', 'Waiting for my unit'),
} as const satisfies Record<string, Text>
export type OpinionFilter = keyof typeof opinionFilters

/** How the person wants to see the lines; all of it stands in the address. */
export interface Arrangement {
  readonly group: Grouping
  readonly sort: Sorting
  readonly q: string
  readonly category: string
  readonly column: Column | ''
  readonly opinion: OpinionFilter
  readonly hint: HintFilter
}

export interface LineGroup {
  readonly key: string
  readonly name: Text
  readonly lines: readonly PlanLineRow[]
}

interface Circle {
  readonly members: readonly { readonly id: string }[]
  /** the unit of the person looking */
  readonly unit: string
  hintsOf(id: string): LineHints
}

export const filteredLines = (lines: readonly PlanLineRow[], wish: Arrangement, circle: Circle): PlanLineRow[] =>
  lines.filter(
    line =>
      (wish.q === '' || `${line.name} ${line.code} ${line.unitName}`.toLowerCase().includes(wish.q.toLowerCase())) &&
      (wish.category === '' || line.category === wish.category) &&
      (wish.column === '' || columnOf(line, circle.members) === wish.column) &&
      opinionTests[wish.opinion](line, circle) &&
      passesHints(wish.hint, circle.hintsOf(line.id)),
  )

const opinionTests: Readonly<Record<OpinionFilter, (line: PlanLineRow, circle: Circle) => boolean>> = {
  any: () => true,
  missing: (line, { members }) => line.status === 'plan.submitted' && missingMembers(line, members).length > 0,
  objected: line => line.opinions.some(opinion => opinion.stance !== 'agree'),
  mine: (line, { unit }) => waitsFor(line, unit),
}

/** The member unit still owes this line its opinion. */
export const waitsFor = (line: PlanLineRow, unit: string): boolean =>
  (line.status === 'plan.submitted' || line.status === 'plan.supplementRequested') &&
  !line.opinions.some(opinion => opinion.unit === unit)

const byText = new Intl.Collator('zh-Hans-CN', { numeric: true })
const amountOf = (line: PlanLineRow) => line.planned ?? 0
const orders: Readonly<Record<Sorting, (a: PlanLineRow, b: PlanLineRow) => number>> = {
  amount: (a, b) => amountOf(b) - amountOf(a),
  amountUp: (a, b) => amountOf(a) - amountOf(b),
  name: (a, b) => byText.compare(a.name, b.name),
  code: (a, b) => byText.compare(a.code, b.code),
  changed: (a, b) => b.changedAt.localeCompare(a.changedAt),
}

/** Lines in groups; groups by name, lines in the chosen order, codes breaking ties so that nothing jumps. */
export function arrangedLines(lines: readonly PlanLineRow[], { group, sort }: Arrangement): LineGroup[] {
  const sorted = [...lines].sort((a, b) => orders[sort](a, b) || orders.code(a, b))
  const groups = new Map<string, PlanLineRow[]>()
  for (const line of sorted) {
    const key = group === 'none' ? '' : line[group]
    const known = groups.get(key)
    if (known) known.push(line)
    else groups.set(key, [line])
  }
  return [...groups]
    .map(([key, of]) => ({ key, name: groupName(group, of[0]), lines: of }))
    .sort((a, b) => byText.compare(a.name.zh, b.name.zh))
}

function groupName(group: Grouping, line: PlanLineRow | undefined): Text {
  if (!line || group === 'none') return text('全部', 'All')
  if (group === 'unit') return text(line.unitName, line.unitName)
  return categoryNames[line.category as keyof typeof categoryNames] ?? text(line.category, line.category)
}
