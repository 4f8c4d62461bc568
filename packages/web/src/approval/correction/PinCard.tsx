import { text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { Citation } from '../../ui/Citation.tsx'
import { AnswerFields } from './AnswerFields.tsx'
import { answerTo, withAnswer } from './answers.ts'
import type { Pin } from './pins.ts'
import { Quote } from './Quote.tsx'
import type { KeptAnswers } from './useAnswers.ts'

interface PinCardProps {
  readonly pin: Pin
  readonly kept: KeptAnswers
  /** goes to the field or row, where the comment does not stand beside it */
  onGo?(path: string): void
}

/** One comment where it is corrected: what was asked, by which rule, and the reply. */
export function PinCard({ pin: { item, no, path, moved }, kept, onGo }: PinCardProps) {
  const say = useSay()
  const name = say(text(`第 ${no} 处补正意见`, `Correction ${no}`))
  return (
    <section className="pin" aria-label={name}>
      <p className="pin-words">
        <span className="pin-no">⚑ {name}</span> {item.text} <Citation rule={item.rule} />
      </p>
      <Quote item={item} />
      <p className="pin-place quiet">
        {onGo && path !== null ? (
          <button type="button" className="text-button" onClick={() => onGo(path)}>
            {item.place}
          </button>
        ) : (
          item.place
        )}
        {moved && (
          <span className="light light-near">
            ▲ {say(text('原位置已变，请自行核对', 'What stood here has changed'))}
          </span>
        )}
      </p>
      <AnswerFields
        no={no}
        answer={answerTo(kept.work, no)}
        onAnswer={answer => kept.change(withAnswer(kept.work, no, answer))}
      />
    </section>
  )
}
