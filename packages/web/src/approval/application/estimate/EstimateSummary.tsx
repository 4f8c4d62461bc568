import { costCategories, formatWan, subtotals, sum, text } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'
import type { DraftLine } from './draft-line.ts'

const amounts = (lines: readonly DraftLine[]) =>
  lines.flatMap(line =>
    line.amount === undefined ? [] : ([{ category: line.category || 'other', amount: line.amount }] as const),
  )

/** Total and subtotals of an estimate, to the 分. */
export function EstimateSummary({ lines }: { lines: readonly DraftLine[] }) {
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
