import { sections, settlementNames, text, type UnsettledItem } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'

/** Before one concludes: which corrections are still open, each with where it is, what was asked, and what was found. */
export function UnsettledItems({ items, cure }: { items: readonly UnsettledItem[]; cure: string }) {
  const say = useSay()
  if (items.length === 0) return null
  return (
    <section className="unsettled" aria-label={say(text('上次补正中未解决的事项', 'Corrections that are still open'))}>
      <p>
        <strong className="light light-near light-line">
          ▲ {say(text(`上次补正还有 ${items.length} 处未解决`, `${items.length} of the last corrections are open`))}
        </strong>{' '}
        <span className="quiet">{cure}</span>
      </p>
      <ul>
        {items.map(({ item: { section, place, text: asked, settled }, no }) => (
          <li key={no}>
            <span className="unsettled-place">
              {say(text(`第 ${no} 处`, `No. ${no}`))} · {say(sections[section].title)}
              {place !== sections[section].title.zh && ` · ${place}`}
            </span>{' '}
            <span className="unsettled-found">
              {settled ? `✗ ${say(settlementNames[settled.result])}` : `○ ${say(text('未核实', 'Not checked'))}`}
            </span>
            <div>{settled?.note || asked}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}
