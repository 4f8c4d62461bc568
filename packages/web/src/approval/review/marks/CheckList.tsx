import {
  type Anchor,
  type ApplicationDraft,
  type Finding,
  findingNames,
  type ReviewItem,
  reviewChecklist,
  reviewItemIds,
  type SectionId,
  text,
} from '@zhengheng/policy'
import { useRef, useState } from 'react'

import { useSay } from '../../../reader/i18n.tsx'
import { Citation } from '../../../ui/Citation.tsx'
import { TextArea } from '../../../ui/Input.tsx'
import { KeyHint } from '../../../ui/KeyHint.tsx'
import { isComposition } from '../../../ui/keys.ts'
import type { Selected } from '../notes/useSelectedPlace.ts'

import { findingKeys, type Marks, marked, noted, unmarked, unpinned } from './marks.ts'
import { standardOpinions } from './standard-opinions.ts'
import { suggestionFor } from './suggest-findings.ts'

interface CheckListProps {
  /** which items there are; all of an application unless said */
  readonly items?: readonly ReviewItem[]
  readonly marks: Marks
  onMarks(marks: Marks): void
  /** what the machine looks at to suggest a finding; nothing is suggested without */
  readonly content?: ApplicationDraft
  readonly today: string
  readonly disabled: boolean
  /** the section an item is about */
  onOpen(section: SectionId, path?: string): void
  /** what is selected in the document: a finding is pinned to it */
  readonly selected?: Selected
  /** begins a note on it; absent where nothing can be noted */
  onNote?(): void
}

const pathOf = ({ field, row }: Anchor) => (row ? `${field}.${row.no - 1}` : field)

const keys = [
  { press: '1 2 3', does: text('符合、不符合、不适用', 'conforms, does not, not applicable') },
  { press: 'j k', does: text('上下', 'up and down') },
] as const
const noteKey = { press: 'c', does: text('批注选中的文字', 'note on what is selected') } as const

/** The checklist of the rules. Keys work only while focus is inside it. */
export function CheckList(props: CheckListProps) {
  const { items = reviewItemIds, marks, onMarks, content, today, disabled, onOpen, selected, onNote } = props
  const say = useSay()
  const list = useRef<HTMLOListElement>(null)
  const [current, setCurrent] = useState<ReviewItem>(items[0] ?? reviewItemIds[0])

  const focusItem = (item: ReviewItem) => {
    setCurrent(item)
    const group = list.current?.querySelector(`[data-item="${item}"]`)
    const target = group?.querySelector<HTMLInputElement>('input[type=radio]:checked, input[type=radio]')
    target?.focus()
  }
  const step = (by: 1 | -1) => {
    const next = items[items.indexOf(current) + by]
    if (next) focusItem(next)
  }
  const mark = (item: ReviewItem, finding: Finding) =>
    onMarks(marked(marks, item, finding, selected?.place ?? undefined))

  const onKeyDown = (event: React.KeyboardEvent) => {
    const { target } = event
    const typing = target instanceof HTMLTextAreaElement
    if (typing || isComposition(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return
    const finding = findingKeys[Number(event.key) - 1]
    if (finding && !disabled) mark(current, finding)
    else if (event.key === 'j') step(1)
    else if (event.key === 'k') step(-1)
    else if (event.key === 'c' && !disabled && onNote) onNote()
    else return
    event.preventDefault()
  }

  return (
    <>
      <p className="quiet">
        {say(
          text(
            `已检查 ${items.length - unmarked(marks, items).length} / ${items.length}`,
            `${items.length - unmarked(marks, items).length} of ${items.length} checked`,
          ),
        )}
      </p>
      <ol className="check-list" ref={list} onKeyDown={onKeyDown}>
        {items.map((item, index) => {
          const { text: words, rule, section } = reviewChecklist[item]
          const suggestion = content && suggestionFor(item, content, today)
          const found = marks[item]
          return (
            <li
              key={item}
              data-item={item}
              tabIndex={-1}
              onFocus={() => setCurrent(item)}
              aria-current={item === current || undefined}
            >
              <fieldset disabled={disabled}>
                <legend>
                  {index + 1} {say(words)} <Citation rule={rule} />
                </legend>
                <p className="item-help">
                  <button type="button" className="text-button" onClick={() => onOpen(section)}>
                    {say(text('看原文', 'Show'))}
                  </button>
                  {suggestion && (
                    <span className="quiet">
                      {say(
                        text(
                          `机器建议${findingNames[suggestion.finding].zh}：${suggestion.source.zh}`,
                          `Machine: ${findingNames[suggestion.finding].en}. ${suggestion.source.en}`,
                        ),
                      )}
                    </span>
                  )}
                </p>
                <div className="findings">
                  {findingKeys.map((finding, at) => (
                    <label key={finding} className={found?.finding === finding ? `on on-${finding}` : undefined}>
                      <input
                        type="radio"
                        name={`finding-${item}`}
                        checked={found?.finding === finding}
                        onChange={() => mark(item, finding)}
                      />
                      {at + 1} {say(findingNames[finding])}
                    </label>
                  ))}
                </div>
                {found?.at && (
                  <p className="item-help">
                    <button
                      type="button"
                      className="text-button"
                      onClick={() => found.at && onOpen(found.at.section, pathOf(found.at.anchor))}
                    >
                      ⚑ {found.at.place}
                    </button>
                    <button type="button" className="text-button" onClick={() => onMarks(unpinned(marks, item))}>
                      {say(text('去掉位置', 'Unpin'))}
                      <span className="sr-only">{say(text(`第 ${index + 1} 项`, `item ${index + 1}`))}</span>
                    </button>
                  </p>
                )}
                {found && found.finding !== 'notApplicable' && (
                  <TextArea
                    rows={2}
                    maxLength={500}
                    value={found.note}
                    aria-label={say(text(`第 ${index + 1} 项说明`, `Note on item ${index + 1}`))}
                    placeholder={
                      found.finding === 'fail'
                        ? say(standardOpinions[item])
                        : say(text('说明（选填）', 'Note (optional)'))
                    }
                    onChange={({ target }) => onMarks(noted(marks, item, target.value))}
                  />
                )}
              </fieldset>
            </li>
          )
        })}
      </ol>
      <KeyHint keys={onNote ? [...keys, noteKey] : keys} />
    </>
  )
}
