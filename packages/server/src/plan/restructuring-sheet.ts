import type { OtherLine, PlanLineRow } from '@zhengheng/contract'
import { dayInShanghai } from '@zhengheng/policy'
import { bold, boxed, heading, inWan, type Sheet, words } from '../workbook/write-workbook.ts'

const columns = [
  ['方式', 8],
  ['日期', 12],
  ['原项目编号', 16],
  ['原项目名称', 32],
  ['原项目单位', 20],
  ['原投资（万元）', 16],
  ['现项目编号', 16],
  ['现项目名称', 32],
  ['现项目单位', 20],
  ['现投资（万元）', 16],
  ['理由', 36],
] as const

interface Change {
  readonly way: '合并' | '拆分'
  readonly at: string
  readonly before: readonly OtherLine[]
  readonly after: readonly OtherLine[]
  readonly reason: string
}

const changesOf = ({ code, name, unitName, lineage: { merges, splits } }: PlanLineRow): readonly Change[] => [
  ...merges.map(({ was, from, after, at, reason, task }) => ({
    way: '合并' as const,
    at,
    before: [was, ...from],
    after: [{ code, name, unitName, amount: after }],
    reason: task ? `${reason}；下达任务：${task}` : reason,
  })),
  ...splits.map(({ was, parts, at, reason, explanation }) => ({
    way: '拆分' as const,
    at,
    before: [was],
    after: parts,
    reason: explanation ? `${reason}；低于限额的说明：${explanation}` : reason,
  })),
]

const totalOf = (lines: readonly OtherLine[]) => lines.reduce((sum, { amount }) => sum + amount, 0)

/** How lines were merged and split, so that every amount in the plan can be followed back to what units asked for. */
export function restructuringSheet(lines: readonly PlanLineRow[]): Sheet | undefined {
  const changes = lines.flatMap(changesOf).sort((a, b) => a.at.localeCompare(b.at))
  if (changes.length === 0) return undefined
  return {
    name: '合并拆分',
    frozen: 1,
    widths: columns.map(([, width]) => width),
    rows: [columns.map(([title]) => heading(title)), ...changes.flatMap(rowsOf)],
  }
}

function rowsOf({ way, at, before, after, reason }: Change) {
  const height = Math.max(before.length, after.length)
  const lines = Array.from({ length: height }, (_, index) => [
    words(index === 0 ? way : '', boxed),
    words(index === 0 ? dayInShanghai(at) : '', boxed),
    ...cellsOf(before[index]),
    ...cellsOf(after[index]),
    words(index === 0 ? reason : '', boxed),
  ])
  const blank = words('', bold)
  return [
    ...lines,
    [
      words('小计', bold),
      ...[blank, blank, blank, blank],
      inWan(totalOf(before), bold),
      ...[blank, blank, blank],
      inWan(totalOf(after), bold),
      blank,
    ],
  ]
}

const cellsOf = (line: OtherLine | undefined) =>
  line
    ? [words(line.code, boxed), words(line.name, boxed), words(line.unitName, boxed), inWan(line.amount, boxed)]
    : Array.from({ length: 4 }, () => words('', boxed))
