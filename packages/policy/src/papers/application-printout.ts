import { costCategories, countedLines, subtotals, totalOf } from '../approval/application-form/estimate.ts'
import { papersOf, printedMaterial } from '../approval/application-form/material-words.ts'
import { fieldsOfSection } from '../approval/application-form/section-fields.ts'
import { type ApplicationDraft, type SectionId, sectionIds, sections } from '../approval/application-form/sections.ts'
import { type Submission, stageNames } from '../approval/approval.ts'
import type { FieldSpec } from '../kernel/field-specs.ts'
import { formatWan } from '../kernel/money.ts'
import { worded } from '../kernel/worded-value.ts'
import { amountOf, type Project } from '../project.ts'
import { citation } from '../rulebook/rulebook.ts'
import type { PrintedFact, Printout, PrintoutBlock, PrintoutTable } from './printout.ts'
import { chineseInstant } from './wording.ts'

/** What has been typed so far. */
export interface DraftState {
  readonly kind: 'draft'
  readonly begun: number
  /** when it was last saved (ISO); null before anything was */
  readonly savedAt: string | null
  /** when something last happened to it (ISO) */
  readonly at: string
}
export interface SubmittedState {
  readonly kind: 'submitted'
  readonly submission: Submission
  readonly latest: boolean
  /** post and time of the leader who answered for it */
  readonly confirmed: { readonly post: string; readonly at: string } | undefined
}

/** A whole application: as it was frozen, or as it has been typed so far. */
export interface Application {
  readonly project: Project
  readonly content: ApplicationDraft
  readonly state: DraftState | SubmittedState
}

/** The application as one paper: what it is, who applies, all sections, signatures, and how to check it. */
export function applicationPrintout({ project, content, state }: Application): Printout {
  const name = String(content.basics?.name ?? '') || project.name
  const { stage } = project.approval
  const version = versionOf(state)
  return {
    title: name,
    ...(stage && { subtitle: stageNames[stage].zh }),
    ...(state.kind === 'draft' && { mark: '草稿' }),
    foot: `${project.code} · ${version}`,
    at: state.kind === 'draft' ? state.at : state.submission.at,
    author: project.unit?.name ?? '',
    blocks: [
      { kind: 'facts', rows: headOf(project, content, version) },
      ...sectionIds.flatMap(id => sectionOf(id, content[id] ?? {})),
      { kind: 'heading', text: '签署' },
      { kind: 'signatures', rows: signaturesOf(project, state) },
      ...proofOf(project, state),
    ],
  }
}

function versionOf(state: Application['state']): string {
  if (state.kind === 'submitted')
    return `第 ${state.submission.no} 次提交${state.latest ? '（最新）' : '（此后另有提交）'}`
  return state.savedAt
    ? `草稿，已填写 ${state.begun} / ${sectionIds.length} 部分，${chineseInstant(state.savedAt)}保存`
    : '草稿，还没有填写'
}

function headOf(project: Project, content: ApplicationDraft, version: string): readonly PrintedFact[] {
  const amounts = countedLines(content.estimate ?? {})
  const planned = amountOf(project, 'planned')
  return [
    ['申报单位', project.unit?.name ?? ''],
    ['项目编号', project.code],
    ['申报总投资（万元）', amounts.length > 0 ? formatWan(totalOf(amounts)) : '—'],
    ['年度计划数（万元）', planned === undefined ? '—' : formatWan(planned)],
    ['版本', version],
  ]
}

type Values = Readonly<Record<string, unknown>>

/** Short answers together, prose and tables over the whole width. */
function sectionOf(id: SectionId, values: Values): readonly PrintoutBlock[] {
  const { title, rules } = sections[id]
  const heading: PrintoutBlock = {
    kind: 'heading',
    text: `${sectionIds.indexOf(id) + 1} ${title.zh}`,
    aside: [...new Set(rules.map(rule => citation(rule).zh))].join('、'),
    newPage: id === 'estimate',
  }
  return [heading, ...(id === 'materials' ? [papersTable(values.items)] : fieldBlocks(id, values))]
}

function fieldBlocks(id: SectionId, values: Values): readonly PrintoutBlock[] {
  const blocks: PrintoutBlock[] = []
  let facts: PrintedFact[] = []
  const keepFacts = () => {
    if (facts.length > 0) blocks.push({ kind: 'facts', rows: facts })
    facts = []
  }
  for (const field of fieldsOfSection(id)) {
    const value = values[field.name]
    if (field.kind !== 'rows' && field.kind !== 'prose') {
      facts.push([field.label.zh, `${worded(field, value).zh}${field.kind === 'money' ? ' 万元' : ''}`])
      continue
    }
    keepFacts()
    blocks.push({ kind: 'label', text: field.label.zh })
    blocks.push(field.kind === 'rows' ? rowsOf(field, value, id) : { kind: 'prose', text: worded(field, value).zh })
  }
  keepFacts()
  return blocks
}

function rowsOf(field: FieldSpec, value: unknown, section: SectionId): PrintoutBlock {
  const rows = (Array.isArray(value) ? value : []) as readonly Values[]
  const columns = field.row ?? []
  if (rows.length === 0) return { kind: 'prose', text: '没有内容' }
  return {
    kind: 'table',
    columns: [
      { title: '#', align: 'right' },
      ...columns.map(({ kind, label }) =>
        kind === 'money' ? ({ title: `${label.zh}（万元）`, align: 'right' } as const) : { title: label.zh },
      ),
    ],
    rows: rows.map((row, index) => [String(index + 1), ...columns.map(column => worded(column, row[column.name]).zh)]),
    ...(section === 'estimate' && { sums: sumsOf(rows, 1 + columns.findIndex(({ name }) => name === 'amount')) }),
  }
}

function sumsOf(rows: readonly Values[], column: number): PrintoutTable['sums'] {
  const counted = countedLines({ lines: rows })
  return [
    ...subtotals(counted).map(({ category, amount }) => ({
      name: costCategories[category].zh,
      column,
      value: formatWan(amount),
    })),
    { name: '合计', column, value: formatWan(totalOf(counted)) },
  ]
}

const papersTable = (items: unknown): PrintoutTable => ({
  kind: 'table',
  columns: [{ title: '材料' }, { title: '文件（校验值前 12 位）' }],
  rows: papersOf(items).map(({ title, found }) => [
    title.zh,
    found.length === 0 ? '未提供' : found.map(material => printedMaterial(material).zh).join('；'),
  ]),
})

function signaturesOf(project: Project, state: Application['state']): readonly PrintedFact[] {
  const submitted = state.kind === 'submitted' ? state : undefined
  const signed = (who: { readonly by: string; readonly at: string } | undefined) =>
    who ? `${who.by} ${chineseInstant(who.at)}` : ''
  const leader = submitted?.confirmed
  return [
    ['经办人', signed(submitted?.submission)],
    ['单位审核人', signed(leader && { by: leader.post, at: leader.at })],
    ['单位（盖章）', project.unit?.name ?? ''],
  ]
}

function proofOf({ code }: Project, state: Application['state']): readonly PrintoutBlock[] {
  if (state.kind === 'draft')
    return [
      {
        kind: 'prose',
        quiet: true,
        text: '草稿，未提交，不作为申报依据。提交后生成的文本带有内容校验值。',
      },
    ]
  const { no, digest } = state.submission
  return [
    { kind: 'facts', rows: [['申报内容校验值（SM3）', digest]] },
    {
      kind: 'prose',
      quiet: true,
      text: `与系统中项目 ${code} 第 ${no} 次提交的校验值一致，即为同一内容；任何改动都会使校验值不同。效力以系统记录为准。`,
    },
  ]
}
