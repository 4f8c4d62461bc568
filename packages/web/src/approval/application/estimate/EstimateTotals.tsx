import { costCategories, fen, formatWan, subtotals, sum, text } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'
import type { DraftLine } from './draft-line.ts'

/** Total, subtotals and the planned amount, to the 分; told while typing, never scolding. */
export function EstimateTotals({ lines, planned }: { lines: readonly DraftLine[]; planned: number | null }) {
  const say = useSay()
  const counted = lines.flatMap(({ category, amount }) =>
    amount === undefined ? [] : [{ category: category || ('other' as const), amount }],
  )
  const total = sum(counted.map(line => line.amount))
  const uncounted = lines.length - counted.length
  return (
    <div className="estimate-totals">
      <p>
        <strong>
          {say(text('合计', 'Total'))} {formatWan(total)} {say(text('万元', '×¥10,000'))}
        </strong>
        {planned !== null && total > 0 && <Against total={total} planned={planned} />}
        {uncounted > 0 && (
          <span className="quiet">
            {' '}
            {say(text(`${uncounted} 行还没有金额，未计入`, `${uncounted} rows have no amount yet`))}
          </span>
        )}
      </p>
      {counted.length > 0 && (
        <ul className="subtotals">
          {subtotals(counted).map(({ category, amount }) => (
            <li key={category}>
              {say(costCategories[category])} <span className="money">{formatWan(amount)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Against({ total, planned }: { total: number; planned: number }) {
  const say = useSay()
  const over = total - planned
  const said = formatWan(fen(planned))
  if (over === 0) return <span> {say(text(`· 与计划数 ${said} 一致 ✓`, `· as planned, ${said} ✓`))}</span>
  const difference = formatWan(fen(Math.abs(over)))
  return over > 0 ? (
    <span className="over">
      {' '}
      {say(text(`· ▲ 超过计划数 ${said}，多 ${difference}`, `· ▲ ${difference} above the planned ${said}`))}
    </span>
  ) : (
    <span> {say(text(`· 计划数 ${said}，少 ${difference} ✓`, `· ${difference} below the planned ${said} ✓`))}</span>
  )
}
