import { type Project, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { Citation } from '../../ui/Citation.tsx'
import { formatDayOf } from '../../ui/dates.ts'

/** Why the filing came back, above the form in which it is corrected. */
export function FilingReturned({ project }: { project: Project }) {
  const say = useSay()
  const { language } = useLanguage()
  const round = project.status === 'filing.returned' ? project.approval.corrections.at(-1) : undefined
  if (!round) return null
  return (
    <div className="pins">
      <h2 className="pins-title">
        {say(text('退回补正的事项', 'To correct'))}
        <span className="quiet">
          {' '}
          {round.number} · {round.by} · {formatDayOf(round.at, language)}
        </span>
      </h2>
      <ol>
        {round.items.map(item => (
          <li key={`${item.place}${item.text}`}>
            <strong>{item.place}</strong> {item.text} <Citation rule={item.rule} />
          </li>
        ))}
      </ol>
    </div>
  )
}
