import {
  type Aspect,
  aspectNames,
  deciderNames,
  documentKindNames,
  dutyNames,
  type ObligationKindId,
  obligationKinds,
  type ProjectChange,
  type Road,
  stageNames,
  type Text,
  text,
} from '@zhengheng/policy'
import { useLanguage, useSay } from '../app/i18n.tsx'
import { formatDay } from '../ui/dates.ts'
import { Reasons } from '../ui/Reasons.tsx'
import { routeWords } from './rehearsal-words.ts'

/** In what two roads differ, line by line; and the recorded act that would have been refused, with every reason. */
export function Differences({ change }: { change: ProjectChange }) {
  const { differs, refused, code } = change
  const before = withoutSame(change.before, change.after)
  const after = withoutSame(change.after, change.before)
  const say = useSay()
  const { language } = useLanguage()
  const words = (aspect: Aspect, road: Road) => say(wordsOf(aspect, road, day => formatDay(day, language)))
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

const dueWords = (kind: ObligationKindId, day: Text): Text => {
  const { title } = obligationKinds[kind]
  return text(`${title.zh} ${day.zh}`, `${title.en} ${day.en}`)
}

/** Of what falls due, only what the other world does not have on the same day. */
const withoutSame = (road: Road, other: Road): Road => ({
  ...road,
  dues: road.dues.filter(due => !other.dues.some(({ kind, day }) => kind === due.kind && day === due.day)),
})

const NONE = text('无', 'none')

const joined = (parts: readonly Text[]): Text =>
  parts.length === 0 ? NONE : text(parts.map(({ zh }) => zh).join('、'), parts.map(({ en }) => en).join(', '))

function wordsOf(aspect: Aspect, road: Road, dayWords: (day: string) => string): Text {
  const dayOf = (day: string | null) =>
    day === null ? text('不计期限', 'no limit runs') : text(dayWords(day), dayWords(day))
  switch (aspect) {
    case 'route':
      return routeWords(road.route)
    case 'decider':
      return deciderNames[road.decider]
    case 'documents':
      return joined(road.documents.map(kind => documentKindNames[kind]))
    case 'stages':
      return joined(road.stages.map(stage => stageNames[stage]))
    case 'duties':
      return joined(road.duties.map(duty => dutyNames[duty].title))
    case 'decisionDue':
      return dayOf(road.decisionDue)
    case 'correctionDue':
      return dayOf(road.correctionDue)
    case 'dues':
      return joined(road.dues.map(({ kind, day }) => dueWords(kind, dayOf(day))))
  }
}
