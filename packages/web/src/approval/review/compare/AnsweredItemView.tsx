import { type SectionId, sections, settlementNames, text } from '@zhengheng/policy'

import { useSay } from '../../../reader/i18n.tsx'
import { Citation } from '../../../ui/Citation.tsx'
import { TextArea } from '../../../ui/Input.tsx'
import { answerNames } from '../../correction/answers.ts'
import { placeOf } from '../../correction/pins.ts'
import type { Found } from '../marks/review-work.ts'

import type { AnsweredItem } from './answered-items.ts'
import { CompareView } from './CompareView.tsx'

interface AnsweredItemViewProps extends AnsweredItem {
  readonly found: Found | undefined
  /** absent where one only reads */
  onFound?: ((found: Found) => void) | undefined
  /** the section as it is now, in which the place is looked for */
  readonly values: Readonly<Record<string, unknown>>
  onOpen(section: SectionId, path?: string): void
}

const results = Object.entries(settlementNames) as [Found['result'], (typeof settlementNames)['resolved']][]

/** One item of the notice with its reply, before and after, and what the reviewer finds of it. */
export function AnsweredItemView(props: AnsweredItemViewProps) {
  const { item, no, changes, found, onFound, values, onOpen } = props
  const say = useSay()
  const { path, moved } = placeOf(item, values)
  return (
    <li className={found ? `is-${found.result}` : undefined}>
      <p className="answered-asked">
        {item.text} <Citation rule={item.rule} />
      </p>
      <p className="answered-place">
        <button type="button" className="text-button" onClick={() => onOpen(item.section, path ?? undefined)}>
          {say(sections[item.section].title)}
          {item.place !== sections[item.section].title.zh && ` · ${item.place}`}
        </button>
        {moved && changes.length === 0 && (
          <span className="light light-near">▲ {say(text('原位置已变', 'Its place has changed'))}</span>
        )}
      </p>
      {item.answer && (
        <div className={`answer answer-${item.answer.state}`}>
          {say(answerNames[item.answer.state])}
          {say(text('：', ': '))}
          {item.answer.text}
        </div>
      )}
      {changes.length > 0 ? (
        <CompareView changes={changes} onGo={change => onOpen(change.section, change.field.name)} />
      ) : (
        item.answer?.state === 'corrected' && (
          <p className="light light-near light-line">
            ▲{' '}
            {say(
              item.anchor
                ? text('原位置没有改动', 'Nothing changed at its place')
                : text('本部分没有改动', 'Nothing changed here'),
            )}
          </p>
        )
      )}
      {onFound && <FoundFields no={no} found={found} onFound={onFound} />}
    </li>
  )
}

interface FoundFieldsProps {
  readonly no: number
  readonly found: Found | undefined
  onFound(found: Found): void
}

/** Whether an answered item is resolved, and what is still wrong with it. */
export function FoundFields({ no, found, onFound }: FoundFieldsProps) {
  const say = useSay()
  return (
    <fieldset className="answer-fields">
      <legend className="sr-only">{say(text(`第 ${no} 处的核实`, `Finding on ${no}`))}</legend>
      <div className="findings">
        {results.map(([result, words]) => (
          <label key={result} className={found?.result === result ? `on on-${result}` : undefined}>
            <input
              type="radio"
              name={`found-${no}`}
              checked={found?.result === result}
              onChange={() => onFound({ note: found?.note ?? '', result })}
            />
            {say(words)}
          </label>
        ))}
      </div>
      {found?.result === 'unresolved' && (
        <TextArea
          rows={2}
          maxLength={500}
          value={found.note}
          aria-label={say(text(`第 ${no} 处还有什么问题`, `What is still wrong with ${no}`))}
          placeholder={say(
            text('还有什么问题（不填则沿用原意见）', 'What is still wrong; the same as before if empty'),
          )}
          onChange={({ target }) => onFound({ ...found, note: target.value })}
        />
      )}
    </fieldset>
  )
}
