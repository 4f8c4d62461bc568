import { costCategories, fieldsOfSection, formatWan, type SectionId, subtotals, sum, text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import type { Content } from '../../ui/draft/merge-drafts.ts'
import { type DraftLine, draftLines } from './estimate/draft-line.ts'
import { valueWords } from './field-words.ts'
import { MaterialsSummary } from './materials/MaterialsSummary.tsx'

interface SectionSummaryProps {
  readonly code: string
  readonly section: SectionId
  readonly content: Content
}

/** A section to read: what was typed, by label. */
export function SectionSummary({ code, section, content }: SectionSummaryProps) {
  const say = useSay()
  if (section === 'estimate') return <EstimateSummary lines={draftLines(content)} />
  if (section === 'materials') return <MaterialsSummary code={code} content={content} />
  return (
    <dl className="section-facts">
      {fieldsOfSection(section).map(spec => (
        <div key={spec.name}>
          <dt>{say(spec.label)}</dt>
          <dd className="pre-line">{say(valueWords(spec, content[spec.name])) || say(text('未填写', 'Empty'))}</dd>
        </div>
      ))}
    </dl>
  )
}

const amounts = (lines: readonly DraftLine[]) =>
  lines.flatMap(line =>
    line.amount === undefined ? [] : ([{ category: line.category || 'other', amount: line.amount }] as const),
  )

/** Total and subtotals of an estimate, to the 分. */
function EstimateSummary({ lines }: { lines: readonly DraftLine[] }) {
  const say = useSay()
  const counted = amounts(lines)
  return (
    <dl className="section-facts">
      <div>
        <dt>{say(text('合计（万元）', 'Total (×¥10,000)'))}</dt>
        <dd>
          {formatWan(sum(counted.map(line => line.amount)))}{' '}
          <span className="quiet">{say(text(`共 ${lines.length} 行`, `${lines.length} rows`))}</span>
        </dd>
      </div>
      {subtotals(counted).map(({ category, amount }) => (
        <div key={category}>
          <dt>{say(costCategories[category])}</dt>
          <dd>{formatWan(amount)}</dd>
        </div>
      ))}
    </dl>
  )
}
