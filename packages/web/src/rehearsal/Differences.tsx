import { type Aspect, aspectNames, type ProjectChange, type Road, roadWords, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { formatDay } from '../ui/dates.ts'
import { Reasons } from '../ui/Reasons.tsx'

/** In what two roads differ, line by line; and the recorded act that would have been refused, with every reason. */
export function Differences({ change }: { change: ProjectChange }) {
  const { differs, refused, code } = change
  const before = withoutSame(change.before, change.after)
  const after = withoutSame(change.after, change.before)
  const say = useSay()
  const { language } = useLanguage()
  const words = (aspect: Aspect, road: Road) => say(roadWords(aspect, road, day => formatDay(day, language)))
  return (
    <>
      <ul className="differences">
        {differs.map(aspect => (
          <li key={aspect}>
            <span className="quiet">{say(aspectNames[aspect])}</span> {words(aspect, before)}
            <span aria-hidden="true"> → </span>
            <span className="sr-only">{say(text('改为', 'becomes'))}</span>
            <strong>{words(aspect, after)}</strong>
          </li>
        ))}
      </ul>
      {refused && (
        <details>
          <summary>{say(text(`第 ${refused.no} 条办理会被拒绝`, `Act ${refused.no} would have been refused`))}</summary>
          <Reasons reasons={refused.reasons} subject={{ kind: 'project', code }} />
        </details>
      )}
    </>
  )
}

/** Of what falls due, only what the other world does not have on the same day. */
const withoutSame = (road: Road, other: Road): Road => ({
  ...road,
  dues: road.dues.filter(due => !other.dues.some(({ kind, day }) => kind === due.kind && day === due.day)),
})
