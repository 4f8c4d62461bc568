import type { PlanLineRow } from '@zhengheng/contract'
import { fen, formatWan, type Tally, type Text, tally, text, totalsOf } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { Money } from '../ui/Money.tsx'

interface TotalsBarProps {
  readonly lines: readonly PlanLineRow[]
  /** undefined for those who see only their own unit’s lines: the ceiling is the city’s */
  readonly ceiling: number | null | undefined
  readonly issued: boolean
}

/** Asked for, kept, dropped, ceiling, left: always in sight while the plan is made. */
export function TotalsBar({ lines, ceiling, issued }: TotalsBarProps) {
  const say = useSay()
  const { asked, kept, dropped, left } = totalsOf(lines, ceiling ?? null)
  const drafts = tally(lines.filter(line => line.status === 'plan.drafting'))
  return (
    <section className="totals" aria-label={say(text('合计（万元）', 'Totals (× ¥10,000)'))}>
      <Figure name={text('申报（万元）', 'Asked for (× ¥10,000)')} tally={asked} />
      <Figure name={issued ? text('已列入', 'In the plan') : text('拟列', 'Kept')} tally={kept} />
      <Figure name={text('不列入', 'Dropped')} tally={dropped} />
      {drafts.count > 0 && <Figure name={text('草稿未报送', 'Drafts not sent')} tally={drafts} />}
      {ceiling !== undefined && (
        <div>
          <span className="quiet">{say(text('资金额度', 'Ceiling'))}</span>
          <strong>
            <Money fen={ceiling} />
          </strong>
          {left !== null && (
            <span className={left < 0 ? 'light light-over' : 'quiet'}>
              {left < 0
                ? say(text(`■ 超出 ${formatWan(fen(-left))}`, `■ over by ${formatWan(fen(-left))}`))
                : say(text(`剩余 ${formatWan(fen(left))}`, `left ${formatWan(fen(left))}`))}
            </span>
          )}
        </div>
      )}
    </section>
  )
}

function Figure({ name, tally: { count, amount } }: { name: Text; tally: Tally }) {
  const say = useSay()
  return (
    <div>
      <span className="quiet">{say(name)}</span>
      <strong>
        <Money fen={amount} />
      </strong>
      <span className="quiet">{say(text(`${count} 项`, `${count} ${count === 1 ? 'line' : 'lines'}`))}</span>
    </div>
  )
}
