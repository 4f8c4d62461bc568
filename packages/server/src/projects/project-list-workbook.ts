import type { ProjectRow } from '@zhengheng/contract'
import { byWhen, categoryNames, fen, phaseNames, projectStatusNames, routeNames, sum } from '@zhengheng/policy'
import type { Export } from '../workbook/export.ts'
import { bold, boxed, count, heading, inWan, nameIn, type Sheet, words } from '../workbook/write-workbook.ts'

const columns = [
  ['序号', 6],
  ['项目编号', 16],
  ['项目名称', 38],
  ['项目单位', 22],
  ['年度', 8],
  ['项目类别', 18],
  ['办理路径', 18],
  ['阶段', 10],
  ['状态', 14],
  ['计划投资（万元）', 16],
  ['申报投资（万元）', 16],
  ['核定投资（万元）', 16],
  ['办理期限', 12],
] as const

/** The filtered project list, all of it, as one sheet with its totals. */
export function projectListWorkbook(rows: readonly ProjectRow[], { at, by }: Export): readonly Sheet[] {
  const money = (amount: number | null) => (amount === null ? words('', boxed) : inWan(amount, boxed))
  const total = (amounts: readonly (number | null)[]) => inWan(sum(amounts.map(amount => fen(amount ?? 0))), bold)
  return [
    {
      name: '项目',
      frozen: 2,
      widths: columns.map(([, width]) => width),
      rows: [
        [words(`项目清单　${rows.length} 项　${at} 由${by}导出`, { columnSpan: columns.length })],
        columns.map(([title]) => heading(title)),
        ...rows.map((row, index) => [
          count(index + 1, { ...boxed, align: 'center' }),
          words(row.code, boxed),
          words(row.name, boxed),
          words(row.unitName, boxed),
          count(row.year, { ...boxed, align: 'center' }),
          words(nameIn(categoryNames, row.category), boxed),
          words(row.route === null ? '' : nameIn(routeNames, row.route), boxed),
          words(nameIn(phaseNames, row.phase), boxed),
          words(nameIn(projectStatusNames, row.status), boxed),
          money(row.planned),
          money(row.applied),
          money(row.approved),
          words((row.clock?.dueLatest && byWhen(row.clock)?.zh) || (row.due ?? ''), boxed),
        ]),
        [
          words('合计', { ...bold, columnSpan: 9, align: 'center' }),
          ...Array.from({ length: 8 }, () => null),
          total(rows.map(row => row.planned)),
          total(rows.map(row => row.applied)),
          total(rows.map(row => row.approved)),
          words('', bold),
        ],
      ],
    },
  ]
}
