import {
  type ApplicationContent,
  type ApplicationDraft,
  costCategories,
  type Fen,
  formatWan,
  materialSlots,
  natureNames,
  type Project,
  stageNames,
  subtotals,
  type Text,
  text,
  totalOf,
} from '@zhengheng/policy'

/** One line of a one-page summary. */
export interface SummaryLine {
  readonly label: Text
  readonly value: Text
}

const line = (zh: string, en: string, value: Text | string): SummaryLine => ({
  label: text(zh, en),
  value: typeof value === 'string' ? text(value, value) : value,
})

/** An application on one page: what, why, how much, when, by whom, with which papers. */
export function summaryOf(content: ApplicationDraft, project: Project, planned: Fen | undefined): SummaryLine[] {
  // A submission is frozen only when every section is complete.
  const { basics, content: build, estimate, schedule, goals, materials, compiler } = content as ApplicationContent
  const total = totalOf(estimate.lines)
  const parts = subtotals(estimate.lines)
  const { stage } = project.approval
  const from = schedule.steps.map(step => step.from).sort()[0] ?? ''
  const to =
    schedule.steps
      .map(step => step.to)
      .sort()
      .at(-1) ?? ''
  return [
    line('申报阶段', 'Stage', stage ? stageNames[stage] : '—'),
    line('建设性质', 'Nature', natureNames[basics.nature]),
    line('建设目标', 'Goal', build.goal),
    line(
      '功能',
      'Functions',
      text(
        `${build.functions.length} 项：${named(build.functions)}`,
        `${build.functions.length}: ${named(build.functions)}`,
      ),
    ),
    line(
      '申报投资',
      'Investment',
      text(`${formatWan(total)} 万元${versus(total, planned)}`, `${formatWan(total)} × ¥10,000`),
    ),
    line(
      '其中',
      'Of which',
      text(
        parts.map(part => `${costCategories[part.category].zh} ${formatWan(part.amount)}`).join('，'),
        parts.map(part => `${costCategories[part.category].en} ${formatWan(part.amount)}`).join(', '),
      ),
    ),
    line('资金来源', 'Source of funds', basics.fundSource),
    line('工期', 'Schedule', `${from} — ${to}`),
    line(
      '绩效指标',
      'Indicators',
      goals.indicators.map(indicator => `${indicator.name} ${indicator.target}`).join('；'),
    ),
    line('编制单位', 'Compiler', compiler.name),
    line(
      '材料',
      'Papers',
      text(
        `${new Set(materials.items.map(item => item.slot)).size} 类，必需 ${required.length} 类`,
        `${new Set(materials.items.map(item => item.slot)).size} kinds, ${required.length} required`,
      ),
    ),
    line('立项依据', 'Grounds', basics.basis),
  ]
}

const required = Object.values(materialSlots).filter(slot => slot.required)

const FEW = 5
const named = (functions: readonly { readonly name: string }[]) =>
  functions
    .slice(0, FEW)
    .map(({ name }) => name)
    .join('、') + (functions.length > FEW ? ' 等' : '')

function versus(total: Fen, planned: Fen | undefined): string {
  if (planned === undefined) return ''
  if (total === planned) return '，与计划一致'
  const gap = formatWan(Math.abs(total - planned) as Fen)
  return total > planned ? `，超过计划 ${gap} 万元` : `，低于计划 ${gap} 万元`
}
