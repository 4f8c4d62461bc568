import type { InboxItem } from '@zhengheng/contract'
import { type StepClock, type Text, text } from '@zhengheng/policy'
import { actionWords } from '../ui/act/action-words.computed.ts'
import { placeOf } from '../ui/act/screens.ts'
import { type LightName, lightOrder } from '../ui/lights.ts'

/** One line of the inbox: a project, or a whole annual plan where the act is on the plan. */
export interface InboxLine {
  readonly key: string
  readonly name: Text
  readonly code: string
  readonly unitName: string
  readonly year: number
  readonly amount: number | null
  readonly clock: StepClock | null
  readonly action: string
  readonly actionTitle: Text
  /** of several the project waits with: which one, by its id and in its words */
  readonly item: InboxItem['item']
  readonly href: string
  readonly status: string
  readonly changedAt: string
}

const ofProject = (item: InboxItem): InboxLine => ({
  key: [item.code, item.action, ...(item.item ? [item.item.id] : [])].join(' '),
  name: text(item.name, item.name),
  code: item.code,
  unitName: item.unitName,
  year: item.year,
  amount: item.amount,
  clock: item.clock,
  action: item.action,
  actionTitle: actionWords[item.action]?.title ?? text(item.action, item.action),
  item: item.item,
  href: placeOf(item.action, item.code, item.item?.id),
  status: item.status,
  changedAt: item.changedAt,
})

/** An act on the plan is one thing to do, however many lines wait for it. */
function ofPlan(items: readonly InboxItem[], first: InboxItem): InboxLine {
  const units = new Set(items.map(item => item.unitName))
  return {
    ...ofProject(first),
    key: `${first.year} ${first.action}`,
    name: text(`${first.year} 年度计划（${items.length} 项）`, `Annual plan ${first.year} (${items.length} lines)`),
    code: '',
    unitName: units.size === 1 ? first.unitName : '',
    amount: items.reduce((total, item) => total + (item.amount ?? 0), 0),
    href: `/plans/${first.year}`,
  }
}

/** What waits, most urgent first. */
export function inboxLines(items: readonly InboxItem[]): readonly InboxLine[] {
  const plans = new Map<string, InboxItem[]>()
  const lines: InboxLine[] = []
  for (const item of items) {
    if (actionWords[item.action]?.on !== 'plan') lines.push(ofProject(item))
    else {
      const key = `${item.year} ${item.action}`
      plans.set(key, [...(plans.get(key) ?? []), item])
    }
  }
  for (const group of plans.values()) if (group[0]) lines.push(ofPlan(group, group[0]))
  return lines.sort(byUrgency)
}

const lightOf = ({ clock }: InboxLine): LightName => clock?.light ?? 'none'

const byUrgency = (a: InboxLine, b: InboxLine): number =>
  lightOrder.indexOf(lightOf(a)) - lightOrder.indexOf(lightOf(b)) ||
  (a.clock?.daysLeft ?? 1e6) - (b.clock?.daysLeft ?? 1e6)

/** The server lists the most urgent only; this many more wait. */
export const unlistedTasks = (
  tasks: { readonly items: readonly InboxItem[]; readonly counts: Readonly<Record<string, number>> } | undefined,
): number => (tasks ? Object.values(tasks.counts).reduce((total, count) => total + count, 0) - tasks.items.length : 0)

export interface Counted<Name extends string> {
  readonly name: Name
  readonly count: number
}

/** Nothing to tell apart when no line has a time limit. */
export const countByLight = (lines: readonly InboxLine[]): readonly Counted<LightName>[] =>
  lines.every(line => lightOf(line) === 'none')
    ? []
    : lightOrder
        .map(name => ({ name, count: lines.filter(line => lightOf(line) === name).length }))
        .filter(({ count }) => count > 0)

/** How much of each step, in the order in which the steps first appear in a project's life. */
export function countByAction(lines: readonly InboxLine[]): readonly (Counted<string> & { readonly title: Text })[] {
  const found = new Map<string, { title: Text; count: number }>()
  for (const line of lines) {
    const known = found.get(line.action)
    found.set(line.action, { title: line.actionTitle, count: (known?.count ?? 0) + 1 })
  }
  return [...found].map(([name, rest]) => ({ name, ...rest }))
}

type Search = Readonly<Record<string, string>>

export const narrowed = (lines: readonly InboxLine[], light?: string, action?: string): readonly InboxLine[] =>
  lines.filter(line => (!light || lightOf(line) === light) && (!action || line.action === action))

const names = new Intl.Collator('zh-CN')
const orders: Readonly<Record<string, (a: InboxLine, b: InboxLine) => number>> = {
  name: (a, b) => names.compare(a.name.zh, b.name.zh),
  amount: (a, b) => (a.amount ?? 0) - (b.amount ?? 0),
  due: byUrgency,
}

/** The lines an address asks for, in its order; without one they stay as urgent as they are. */
export function arranged(lines: readonly InboxLine[], { light, step, sort = '', direction }: Search) {
  const shown = narrowed(lines, light, step)
  const order = orders[sort]
  if (!order) return shown
  const way = direction === 'desc' ? -1 : 1
  return [...shown].sort((a, b) => way * order(a, b))
}

/** Pressing a column heading: its natural direction, then the other, then by urgency again. */
export function sortedInbox({ sort, direction, ...rest }: Search, by: string): Search {
  const natural = by === 'amount' ? 'desc' : 'asc'
  if (sort !== by) return { ...rest, sort: by, direction: natural }
  return direction === natural ? { ...rest, sort: by, direction: natural === 'asc' ? 'desc' : 'asc' } : rest
}
