import type { ProjectDetail } from '@zhengheng/contract'
import { type SectionId, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../../app/i18n.tsx'
import { Citation } from '../../ui/Citation.tsx'
import { formatDayOf } from '../../ui/dates.ts'

/** What the bureau asked to correct in this section, where it is corrected. */
export function Pins({ project, section }: { project: ProjectDetail['project']; section: SectionId }) {
  const say = useSay()
  const { language } = useLanguage()
  const round = project.status === 'application.returned' ? project.approval.corrections.at(-1) : undefined
  const items = round?.items.filter(item => item.section === section) ?? []
  if (!round || items.length === 0) return null
  return (
    <div className="pins">
      <h2 className="pins-title">
        {say(text('本节补正意见', 'To correct in this section'))}
        <span className="quiet">
          {' '}
          {round.by} · {formatDayOf(round.at, language)}
        </span>
      </h2>
      <ol>
        {items.map(item => (
          <li key={`${item.place}${item.text}`}>
            <strong>{item.place}</strong> {item.text} <Citation rule={item.rule} />
          </li>
        ))}
      </ol>
    </div>
  )
}
