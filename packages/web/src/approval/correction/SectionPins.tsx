import { type CorrectionRound, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { formatDayOf } from '../../ui/dates.ts'
import { focusField } from '../application/focus-field.ts'
import { answerNames, answerTo } from './answers.ts'
import { PinCard } from './PinCard.tsx'
import type { Pin } from './pins.ts'
import type { KeptAnswers } from './useAnswers.ts'

interface SectionPinsProps {
  readonly round: CorrectionRound
  readonly pins: readonly Pin[]
  readonly kept: KeptAnswers
  /** the comments stand here and not beside their rows, as in a table without room for them */
  readonly here: boolean
}

/** What the bureau asked to correct in this section: each leads to its place, where it can be answered. */
export function SectionPins({ round, pins, kept, here }: SectionPinsProps) {
  const say = useSay()
  const { language } = useLanguage()
  if (pins.length === 0) return null
  const elsewhere = here ? [] : pins.filter(pin => pin.path !== null)
  const written = pins.filter(pin => !elsewhere.includes(pin))
  return (
    <div className="pins">
      <h2 className="pins-title">
        {say(text(`本节补正意见 ${pins.length} 处`, `To correct in this section: ${pins.length}`))}
        <span className="quiet">
          {' '}
          {round.by} · {formatDayOf(round.at, language)}
        </span>
      </h2>
      {written.map(pin => (
        <PinCard key={pin.no} pin={pin} kept={kept} onGo={focusField} />
      ))}
      {elsewhere.length > 0 && (
        <ul className="pin-links">
          {elsewhere.map(({ no, item, path }) => (
            <li key={no}>
              <button type="button" className="text-button" onClick={() => focusField(path ?? '')}>
                ⚑ {say(text(`第 ${no} 处`, `No. ${no}`))} {item.place}
              </button>{' '}
              <span className="quiet">{say(answerNames[answerTo(kept.work, no).state])}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
