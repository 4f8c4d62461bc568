import type { PlanDetail, PlanLineRow } from '@zhengheng/contract'
import {
  categoryNames,
  isAsked,
  isKept,
  natureNames,
  planStatusNames,
  projectStatusNames,
  type Stance,
  stanceNames,
  type Tally,
  tally,
  totalsOf,
} from '@zhengheng/policy'
import type { Export } from '../workbook/export.ts'
import { bold, boxed, count, formula, heading, inWan, nameIn, type Sheet, words } from '../workbook/write-workbook.ts'
import { restructuringSheet } from './restructuring-sheet.ts'

const LINES = '计划项'
const UNITS = '部门汇总'
const FIRST_LINE = 4

const columns = [
  ['序号', 6],
  ['项目编号', 16],
  ['项目名称', 36],
  ['项目单位', 22],
  ['项目类别', 18],
  ['建设性质', 12],
  ['主要建设内容', 44],
  ['计划投资（万元）', 16],
  ['其中：拟列（万元）', 16],
  ['状态', 14],
  ['论证意见', 36],
] as const

/** The annual plan as the office circulates it: its lines, a sum by unit, and a hidden sheet that checks the sums. */
export function planWorkbook({ plan, lines: all, version }: PlanDetail, { at, by }: Export): readonly Sheet[] {
  const lines = all.filter(({ status }) => status !== 'withdrawn' && status !== 'plan.merged')
  const restructured = restructuringSheet(all)
  return [
    linesSheet(plan.year, lines, `单位：万元　计划${planStatusNames[plan.status].zh}　${at} 由${by}导出`),
    unitsSheet(lines, plan.ceiling),
    ...(restructured ? [restructured] : []),
    checkSheet(lines, [
      ['年度', String(plan.year)],
      ['计划版本', String(version)],
      ['导出时间', at],
      ['导出岗位', by],
    ]),
  ]
}

function linesSheet(year: number, lines: readonly PlanLineRow[], note: string): Sheet {
  const kept = lines.filter(isKept)
  return {
    name: LINES,
    frozen: FIRST_LINE - 1,
    widths: columns.map(([, width]) => width),
    rows: [
      [words(`${year}年度市级政务信息化项目计划`, { fontWeight: 'bold', fontSize: 16, columnSpan: columns.length })],
      [words(note, { columnSpan: columns.length })],
      columns.map(([title]) => heading(title)),
      ...lines.map((line, index) => [
        count(index + 1, { ...boxed, align: 'center' }),
        words(line.code, boxed),
        words(line.name, boxed),
        words(line.unitName, boxed),
        words(nameIn(categoryNames, line.category), boxed),
        words(nameIn(natureNames, line.nature), boxed),
        words(line.summary, boxed),
        inWan(line.planned ?? 0, boxed),
        isKept(line) ? inWan(line.planned ?? 0, boxed) : words('', boxed),
        words(nameIn(projectStatusNames, line.status), boxed),
        words(opinionsOn(line), boxed),
      ]),
      [
        words('合计', { ...bold, columnSpan: 7, align: 'center' }),
        ...Array.from({ length: 6 }, () => null),
        inWan(tally(lines).amount, bold),
        inWan(tally(kept).amount, bold),
        words(`${lines.length} 项，拟列 ${kept.length} 项`, { ...bold, columnSpan: 2 }),
        null,
      ],
    ],
  }
}

function unitsSheet(lines: readonly PlanLineRow[], ceiling: number | null): Sheet {
  const titles = ['申报', '拟列', '不列入', '草稿未报送'].flatMap(name => [`${name}项数`, `${name}（万元）`])
  const sums = (of: readonly PlanLineRow[], style: typeof boxed) => {
    const { asked, kept, dropped } = totalsOf(of, null)
    const drafts = tally(of.filter(line => !isAsked(line)))
    return [asked, kept, dropped, drafts].flatMap((sum: Tally) => [count(sum.count, style), inWan(sum.amount, style)])
  }
  const { left } = totalsOf(lines, ceiling)
  return {
    name: UNITS,
    frozen: 1,
    widths: [26, ...titles.map(() => 15)],
    rows: [
      [heading('项目单位'), ...titles.map(heading)],
      ...[...Map.groupBy(lines, line => line.unitName)].map(([unit, of]) => [words(unit, boxed), ...sums(of, boxed)]),
      [words('合计', bold), ...sums(lines, bold)],
      ...(ceiling === null || left === null
        ? []
        : [
            [],
            [words('资金额度（万元）', bold), inWan(ceiling, bold)],
            [words(left < 0 ? '超出额度（万元）' : '剩余额度（万元）', bold), inWan(Math.abs(left), bold)],
          ]),
    ],
  }
}

/** The totals are values, so that nothing moves by itself; here they are worked out again from the lines as they stand. */
function checkSheet(lines: readonly PlanLineRow[], facts: readonly (readonly [string, string])[]): Sheet {
  const last = FIRST_LINE + lines.length - 1
  const check = (what: string, column: string, exported: number, row: number) => [
    words(what),
    inWan(exported),
    lines.length === 0 ? inWan(0) : formula(`SUM('${LINES}'!${column}${FIRST_LINE}:${column}${last})`),
    formula(`ROUND(C${row}-B${row},6)`),
  ]
  return {
    name: '核对',
    hidden: true,
    frozen: 1,
    widths: [22, 18, 18, 18],
    rows: [
      ['核对事项', '导出时（万元）', '按各行重新计算（万元）', '相差（万元，应为零）'].map(heading),
      check('计划投资合计', 'H', tally(lines).amount, 2),
      check('拟列合计', 'I', tally(lines.filter(isKept)).amount, 3),
      [words('项数'), count(lines.length)],
      ...facts.map(([what, value]) => [words(what), words(value)]),
    ],
  }
}

const opinionsOn = ({ opinions }: PlanLineRow): string =>
  opinions
    .map(({ unitName, stance, text }) => `${unitName}：${nameIn(stanceNames, stance as Stance)}${text && `。${text}`}`)
    .join('\n')
