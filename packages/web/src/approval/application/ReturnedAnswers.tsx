import { type CorrectionRound, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { Citation } from '../../ui/Citation.tsx'
import { formatDayOf } from '../../ui/dates.ts'
import type { FormValue } from '../../ui/form/ActionForm.tsx'
import { AnswerFields } from '../correction/AnswerFields.tsx'
import type { AnswerDraft } from '../correction/answers.ts'
import '../correction/correction.css'

interface ReturnedAnswersProps {
  readonly round: CorrectionRound
  readonly value: FormValue
  onChange(value: FormValue): void
}

/** What the notice asked, each with the answer that goes back together with the corrected form. */
export function ReturnedAnswers({ round, value, onChange }: ReturnedAnswersProps) {
  const say = useSay()
  const { language } = useLanguage()
  const given = Array.isArray(value.answers) ? (value.answers as readonly AnswerDraft[]) : []
  const answers = round.items.map((_, index): AnswerDraft => given[index] ?? { state: 'open', text: '' })
  return (
    <section className="pins" aria-labelledby="returned-answers">
      <h2 className="pins-title" id="returned-answers">
        {say(text('退回补正的事项，逐项答复', 'To correct: answer each'))}
        <span className="quiet">
          {' '}
          {round.number} · {round.by} · {formatDayOf(round.at, language)}
        </span>
      </h2>
      <ol>
        {round.items.map((item, index) => (
          <li key={`${item.place}${item.text}`}>
            <strong>{item.place}</strong> {item.text} <Citation rule={item.rule} />
            <AnswerFields
              no={index + 1}
              answer={answers[index] ?? { state: 'open', text: '' }}
              onAnswer={answer =>
                onChange({ ...value, answers: answers.map((old, at) => (at === index ? answer : old)) })
              }
            />
          </li>
        ))}
      </ol>
    </section>
  )
}
