import {
  type Aspect,
  aspectNames,
  type EdgeCase,
  type ProjectChange,
  parameterCatalogue,
  type RehearsalFigures,
  roadWords,
  routeWords,
} from '@zhengheng/policy'
import type { Export } from '../workbook/export.ts'
import { bold, boxed, count, heading, inWan, type Sheet, words } from '../workbook/write-workbook.ts'
import { changeSentence } from './rehearsal-text.ts'

export interface RehearsalWorkbook extends Export {
  readonly figures: RehearsalFigures
  readonly changed: readonly ProjectChange[]
  readonly edges: { readonly before: readonly EdgeCase[]; readonly after: readonly EdgeCase[] }
  readonly under: string | null
}

/** A rehearsal as a workbook: summary, projects old beside new, load per month, and what stands near a limit. */
export const rehearsalWorkbook = (content: RehearsalWorkbook): readonly Sheet[] => [
  summary(content),
  projects(content.changed),
  load(content.figures),
  edges(content.edges),
]

function summary({ figures, under, at, by }: RehearsalWorkbook): Sheet {
  const { central } = figures
  const pair = (what: string, before: number, after: number, cell = count) => [
    words(what, boxed),
    cell(before, boxed),
    cell(after, boxed),
    cell(after - before, boxed),
  ]
  const line = (what: string, value: number) => [words(what, boxed), count(value, boxed), null, null]
  return {
    name: '概要',
    frozen: 0,
    widths: [44, 18, 18, 18],
    rows: [
      [words(`规则试算　${at} 由${by}导出`, { columnSpan: 4 })],
      ...figures.changes.map(change => [words(`试改：${changeSentence(change)}`, { columnSpan: 4 })]),
      ...(under === null ? [] : [[words(`全部项目按规则包 ${under} 判断`, { columnSpan: 4 })]]),
      [heading('指标'), heading('现行'), heading('试改后'), heading('差')],
      pair('集中审批资金（万元）', central.before, central.after, inWan),
      pair('距限额 5% 以内的项目', figures.edges.before, figures.edges.after),
      line('重演项目', figures.projects),
      line('重演记录', figures.entries),
      line('不能由当时规则重现的决定', figures.unreproduced.length),
      line('受影响项目', figures.affected),
      line('已作决定中会被拒绝的项目', figures.refused),
      ...Object.entries(figures.aspects).map(([aspect, projects]) =>
        line(`${aspectNames[aspect as keyof typeof aspectNames].zh}改变`, projects),
      ),
      [heading('办理路径由'), heading('改为'), heading('项目数'), heading('金额（万元）')],
      ...figures.moves.map(({ from, to, projects, amount }) => [
        words(routeWords(from).zh, boxed),
        words(routeWords(to).zh, boxed),
        count(projects, boxed),
        inWan(amount, boxed),
      ]),
    ],
  }
}

const aspects = Object.keys(aspectNames) as readonly Aspect[]

function projects(changed: readonly ProjectChange[]): Sheet {
  const titles = ['项目编号', '项目名称', '项目单位', '年度', '金额（万元）', '改变']
  return {
    name: '受影响项目',
    frozen: 1,
    widths: [16, 38, 22, 8, 16, 22, ...aspects.flatMap(() => [22, 22]), 40],
    rows: [
      [
        ...titles.map(heading),
        ...aspects.flatMap(aspect => [
          heading(`${aspectNames[aspect].zh}：现行`),
          heading(`${aspectNames[aspect].zh}：试改后`),
        ]),
        heading('会被拒绝的办理'),
      ],
      ...changed.map(each => [
        words(each.code, boxed),
        words(each.name, boxed),
        words(each.unit, boxed),
        count(each.year, boxed),
        inWan(each.amount, boxed),
        words(each.differs.map(aspect => aspectNames[aspect].zh).join('、'), boxed),
        ...aspects.flatMap(aspect => [
          words(roadWords(aspect, each.before).zh, boxed),
          words(roadWords(aspect, each.after).zh, boxed),
        ]),
        words(each.refused?.reasons.map(({ text }) => text.zh).join('；') ?? '', boxed),
      ]),
    ],
  }
}

function load({ load: months }: RehearsalFigures): Sheet {
  const works = [
    ['filings', '备案'],
    ['accepted', '受理'],
    ['decided', '审批'],
    ['consents', '市政府同意'],
  ] as const
  return {
    name: '每月工作量',
    frozen: 1,
    widths: [12, ...works.flatMap(() => [14, 14])],
    rows: [
      [heading('月份'), ...works.flatMap(([, title]) => [heading(`${title}：现行`), heading(`${title}：试改后`)])],
      ...months.map(({ month, before, after }) => [
        words(month, boxed),
        ...works.flatMap(([work]) => [count(before[work], boxed), count(after[work], boxed)]),
      ]),
      [
        words('合计', bold),
        ...works.flatMap(([work]) => [
          count(
            sumOf(months, ({ before }) => before[work]),
            bold,
          ),
          count(
            sumOf(months, ({ after }) => after[work]),
            bold,
          ),
        ]),
      ],
    ],
  }
}

const sumOf = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((sum, each) => sum + of(each), 0)

function edges({ before, after }: RehearsalWorkbook['edges']): Sheet {
  const rows = (world: string, cases: readonly EdgeCase[]) =>
    cases.map(each => [
      words(world, boxed),
      words(each.code, boxed),
      words(each.name, boxed),
      words(each.unit, boxed),
      inWan(each.amount, boxed),
      words(parameterCatalogue[each.parameter].title.zh, boxed),
      inWan(each.limit, boxed),
      words(each.side === 'below' ? '低于限额' : '达到限额', boxed),
    ])
  const titles = ['规则', '项目编号', '项目名称', '项目单位', '金额（万元）', '限额', '限额（万元）', '位置']
  return {
    name: '距限额 5% 以内',
    frozen: 1,
    widths: [10, 16, 38, 22, 16, 24, 16, 12],
    rows: [titles.map(heading), ...rows('现行', before), ...rows('试改后', after)],
  }
}
