import { text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Input.tsx'
import { type AnswerDraft, answered, answerNames } from './answers.ts'

interface AnswerFieldsProps {
  /** number of the item in the notice */
  readonly no: number
  readonly answer: AnswerDraft
  onAnswer(answer: AnswerDraft): void
}

const states = Object.entries(answerNames) as [AnswerDraft['state'], (typeof answerNames)['open']][]

/** What was done about one item, and the reply to it. A reply can be written before anything is decided. */
export function AnswerFields({ no, answer, onAnswer }: AnswerFieldsProps) {
  const say = useSay()
  const [replying, setReplying] = useState(false)
  const index = no - 1
  return (
    <fieldset className="answer-fields">
      <legend className="sr-only">{say(text(`第 ${no} 处的处理`, `Answer to ${no}`))}</legend>
      <div className="findings">
        {states.map(([state, words]) => (
          <label key={state} className={answer.state === state ? `on on-answer-${state}` : undefined}>
            <input
              type="radio"
              id={state === 'open' ? `field-answers.${index}.state` : undefined}
              name={`answer-${index}`}
              checked={answer.state === state}
              onChange={() => onAnswer(answered(answer, state))}
            />
            {say(words)}
          </label>
        ))}
        {answer.state === 'open' && answer.text === '' && !replying && (
          <Button kind="link" size="small" onClick={() => setReplying(true)}>
            {say(text('回复', 'Reply'))}
            <span className="sr-only">{say(text(`第 ${no} 处`, ` to ${no}`))}</span>
          </Button>
        )}
      </div>
      {(answer.state !== 'open' || answer.text !== '' || replying) && (
        <TextArea
          id={`field-answers.${index}.text`}
          aria-label={say(text(`第 ${no} 处说明`, `Explanation of ${no}`))}
          rows={2}
          maxLength={500}
          autoFocus={replying && answer.text === ''}
          value={answer.text}
          placeholder={answer.state === 'disputed' ? say(text('请写明理由', 'Say why')) : say(text('回复', 'Reply'))}
          onChange={({ target }) => onAnswer({ ...answer, text: target.value })}
        />
      )}
    </fieldset>
  )
}
