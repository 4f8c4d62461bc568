import { findingNames, type ReviewItem, type ReviewOpinion, reviewChecklist, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../../../reader/i18n.tsx'
import { Citation } from '../../../ui/Citation.tsx'
import { formatInstant } from '../../../ui/dates.ts'
import { useMoney } from '../../../ui/Money.tsx'

/** A reviewer’s opinion: conclusion and amount first, the text, and the checklist behind it. */
export function OpinionView({ opinion }: { opinion: ReviewOpinion }) {
  const say = useSay()
  const money = useMoney()
  const { language } = useLanguage()
  const approve = opinion.conclusion === 'approve'
  const known = opinion.checklist.filter(({ item }) => item in reviewChecklist)
  return (
    <section className="opinion">
      <h3>
        {approve
          ? say(
              text(`建议批复，核定 ${money(opinion.suggestedAmount)}`, `Approve at ${money(opinion.suggestedAmount)}`),
            )
          : say(text('建议不予批复', 'Refuse'))}
      </h3>
      <p className="quiet">
        {opinion.by} · {formatInstant(opinion.at, language)} ·{' '}
        {say(text(`针对第 ${opinion.submission} 次提交`, `on submission ${opinion.submission}`))}
      </p>
      <p className="prose">{opinion.text}</p>
      {known.length > 0 && (
        <details>
          <summary>{say(text(`检查表 ${known.length} 项`, `Checklist: ${known.length}`))}</summary>
          <ul className="checked-items">
            {known.map(({ item, finding, note }) => {
              const { text: words, rule } = reviewChecklist[item as ReviewItem]
              return (
                <li key={item} className={`found-${finding}`}>
                  <span className="finding">{say(findingNames[finding])}</span>
                  <span>
                    {say(words)} <Citation rule={rule} />
                    {note && <span className="quiet"> {note}</span>}
                  </span>
                </li>
              )
            })}
          </ul>
        </details>
      )}
    </section>
  )
}
