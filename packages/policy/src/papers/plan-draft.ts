import { type Fen, fen, formatWan, sum } from '../kernel/money.ts'
import type { Tally } from '../plan/plan-totals.ts'
import type { Pack } from '../rulebook/pack.ts'
import { numberedSections, type ProjectRef, paragraph } from './composing.ts'
import type { Block, UnissuedDocument } from './official-document.ts'
import { citationOf } from './sources.ts'
import { amountPhrase, basisPhrase } from './wording.ts'

interface DraftLine {
  readonly project: ProjectRef
  readonly amount: Fen
  /** what it came out of by merging or splitting; empty for most */
  readonly origin: string
  readonly opinions: readonly {
    readonly unit: string
    readonly unitName: string
    readonly stance: string
    readonly text: string
  }[]
}

export interface PlanDraft {
  readonly issuer: string
  readonly date: string
  readonly year: number
  /** the rules in force, by which sources are cited */
  readonly pack: Pick<Pack, 'amended'>
  readonly ceiling: Fen | null
  readonly members: readonly { readonly id: string; readonly name: string }[]
  readonly lines: readonly DraftLine[]
}

/** 年度计划送审稿: what would go to the city government as things stand, with what the members said and who is still silent. */
export function planDraft(draft: PlanDraft): UnissuedDocument {
  const { issuer, date, year, lines, pack } = draft
  const plan = `${year}年度市级政务信息化项目实施计划`
  const citations = [citationOf('W-6.1', pack), citationOf('W-7.3', pack)]
  return {
    template: 'plan-draft/1',
    title: `${issuer}关于报送${plan}的请示（送审稿）`,
    issuer,
    date,
    recipients: ['市人民政府'],
    body: [
      paragraph(
        `依据${basisPhrase(citations)}，我局汇总各单位报送的年度计划，并组织联席成员单位论证，拟订了${plan}。现将有关情况报告如下：`,
      ),
      ...numberedSections([
        { title: '计划规模', blocks: [paragraph(scaleOf(draft))] },
        { title: '论证情况', blocks: [...argumentOf(draft), ...restructuringOf(lines)] },
        { title: '分单位情况', blocks: [byUnit(lines)] },
      ]),
      paragraph('项目明细见附件。妥否，请批示。'),
    ],
    annexes: [{ title: `${plan}项目表（送审稿）`, blocks: [tableOf(lines)] }],
  }
}

const total = (lines: readonly DraftLine[]): Tally => ({
  count: lines.length,
  amount: sum(lines.map(line => line.amount)),
})

function scaleOf({ lines, ceiling }: PlanDraft): string {
  const { count, amount } = total(lines)
  const scale = `拟列入项目${count}个，计划投资合计${amountPhrase(amount)}`
  if (ceiling === null) return `${scale}。`
  const left = ceiling - amount
  return `${scale}；资金额度${formatWan(ceiling)}万元，${left < 0 ? '超出' : '剩余'}${formatWan(fen(Math.abs(left)))}万元。`
}

/** Objections are named with their project; silence is named too, because it is never taken for consent. */
function argumentOf({ lines, members }: PlanDraft): readonly Block[] {
  const opinions = lines.flatMap(line => line.opinions.map(opinion => ({ ...opinion, project: line.project })))
  const number = (stance: string) => opinions.filter(opinion => opinion.stance === stance).length
  const silent = members
    .map(({ id, name }) => ({
      name,
      waiting: lines.filter(line => !line.opinions.some(({ unit }) => unit === id)).length,
    }))
    .filter(({ waiting }) => waiting > 0)
  return [
    paragraph(
      `成员单位共提出意见${opinions.length}条，其中无意见${number('agree')}条、有意见${number('comment')}条、不同意${number('oppose')}条。`,
    ),
    ...opinions
      .filter(({ stance }) => stance !== 'agree')
      .map(({ unitName, stance, text, project }) =>
        paragraph(
          `${unitName}对“${project.name}”${stance === 'oppose' ? '不同意' : '有意见'}：${text || '未写明理由'}`,
        ),
      ),
    ...(silent.length === 0
      ? []
      : [paragraph(`尚未回复：${silent.map(({ name, waiting }) => `${name}${waiting}项`).join('、')}。`)]),
  ]
}

/** Merging and splitting leave no trace in the sum, so the city government is told which lines they made. */
const restructuringOf = (lines: readonly DraftLine[]): readonly Block[] =>
  lines
    .filter(({ origin }) => origin !== '')
    .map(({ project, amount, origin }) => paragraph(`“${project.name}”（${formatWan(amount)}万元）${origin}。`))

const byUnit = (lines: readonly DraftLine[]): Block => ({
  kind: 'table',
  columns: [
    { title: '项目单位', align: 'left' },
    { title: '项目数', align: 'center' },
    { title: '计划投资（万元）', align: 'right' },
  ],
  rows: [
    ...[...Map.groupBy(lines, line => line.project.unit)].map(([unit, of]) => rowOf(unit, total(of))),
    rowOf('合计', total(lines)),
  ],
})

const rowOf = (name: string, { count, amount }: Tally) => [name, String(count), formatWan(amount)]

const tableOf = (lines: readonly DraftLine[]): Block => ({
  kind: 'table',
  columns: [
    { title: '序号', align: 'center' },
    { title: '项目编号', align: 'center' },
    { title: '项目名称', align: 'left' },
    { title: '项目单位', align: 'left' },
    { title: '计划投资（万元）', align: 'right' },
  ],
  rows: [
    ...lines.map(({ project, amount }, index) => [
      String(index + 1),
      project.code,
      project.name,
      project.unit,
      formatWan(amount),
    ]),
    ['', '', '合计', '', formatWan(total(lines).amount)],
  ],
})

interface Other {
  readonly unitName: string
  readonly name: string
  readonly amount: number
}

/** The mergings and splittings that made a line. */
interface Origin {
  readonly merges: readonly {
    readonly was: Other
    readonly from: readonly Other[]
    readonly task: string
    readonly at: string
  }[]
  readonly splits: readonly { readonly was: Other; readonly explanation: string; readonly at: string }[]
  readonly splitFrom: (Other & { readonly at: string }) | null
}

const named = ({ unitName, name, amount }: Other): string => `${unitName}“${name}”${formatWan(fen(amount))}万元`

/** Which merging and splitting made a line what it is, in the words of a paper; nothing for a line as it was asked for. */
export function originIn({ merges, splits, splitFrom }: Origin): string {
  const said = [
    ...merges.map(({ was, from, task, at }) => ({
      at,
      words: `由${[was, ...from].map(named).join('、')}合并而成${task && `，下达任务：${task}`}`,
    })),
    ...splits.map(({ was, explanation, at }) => ({
      at,
      words: `由${named(was)}拆分${explanation && `，说明：${explanation}`}`,
    })),
    ...(splitFrom ? [{ at: splitFrom.at, words: `由${named(splitFrom)}拆分` }] : []),
  ]
  return said
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .map(({ words }) => words)
    .join('；')
}
