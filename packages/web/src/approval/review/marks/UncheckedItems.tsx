import { type ReviewItem, reviewChecklist, text } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'

/** Before one concludes: which items of the checklist nobody has looked at. */
export function UncheckedItems({ items }: { items: readonly ReviewItem[] }) {
  const say = useSay()
  if (items.length === 0) return null
  return (
    <section className="unsettled" aria-label={say(text('未检查的事项', 'Items not checked'))}>
      <p>
        <strong className="light light-near light-line">
          ▲ {say(text(`还有 ${items.length} 项未检查`, `${items.length} items are not checked`))}
        </strong>{' '}
        <span className="quiet">
          {say(text('意见中会写明，审批人会看到。', 'The opinion says so, and the approver will see it.'))}
        </span>
      </p>
      <p className="quiet">
        {say(
          text(
            items.map(item => reviewChecklist[item].text.zh).join('；'),
            items.map(item => reviewChecklist[item].text.en).join('; '),
          ),
        )}
      </p>
    </section>
  )
}
