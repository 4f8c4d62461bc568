import { type SectionId, sectionIds, sections, text } from '@zhengheng/policy'

import { useSay } from '../../../reader/i18n.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Citation } from '../../../ui/Citation.tsx'
import type { FieldError } from '../../../ui/form/check-input.ts'
import { Input, TextArea } from '../../../ui/Input.tsx'
import { type CorrectionDraft, firstRule } from '../marks/correction-items.ts'

interface CorrectionLinesProps {
  readonly lines: readonly CorrectionDraft[]
  onLines(lines: readonly CorrectionDraft[]): void
  readonly errors: readonly FieldError[]
}

/** The lines of a notice: where, what, by which article. Lines from the checklist come by themselves. */
export function CorrectionLines({ lines, onLines, errors }: CorrectionLinesProps) {
  const say = useSay()
  const put = (at: number, part: Partial<CorrectionDraft>) =>
    onLines(lines.map((line, index) => (index === at ? { ...line, ...part } : line)))
  const errorOf = (path: string) => errors.find(error => error.path === path)
  return (
    <>
      {lines.length === 0 && (
        <p className="quiet">
          {say(text('没有标为“不符合”的检查项。可以直接添加事项。', 'Nothing was marked as failing. Add lines below.'))}
        </p>
      )}
      <ol className="correction-lines">
        {lines.map((line, index) => (
          <li key={line.from ?? `own-${index}`}>
            <div className="correction-head">
              <span>
                {say(sections[line.section].title)} <Citation rule={line.rule} />
              </span>
              {line.from === null && (
                <Button
                  kind="link"
                  size="small"
                  aria-label={say(text(`删除第 ${index + 1} 处`, `Remove ${index + 1}`))}
                  onClick={() => onLines(lines.filter((_, at) => at !== index))}
                >
                  {say(text('删除', 'Remove'))}
                </Button>
              )}
            </div>
            <Input
              id={`field-items.${index}.place`}
              aria-label={say(text(`第 ${index + 1} 处位置`, `Place of ${index + 1}`))}
              value={line.place}
              maxLength={120}
              aria-invalid={errorOf(`items.${index}.place`) ? true : undefined}
              onChange={({ target }) => put(index, { place: target.value })}
            />
            <TextArea
              id={`field-items.${index}.text`}
              aria-label={say(text(`第 ${index + 1} 处需要补正的内容`, `What to correct in ${index + 1}`))}
              rows={3}
              value={line.text}
              maxLength={500}
              aria-invalid={errorOf(`items.${index}.text`) ? true : undefined}
              onChange={({ target }) => put(index, { text: target.value })}
            />
          </li>
        ))}
      </ol>
      <AddLine onAdd={section => onLines([...lines, ownLine(section)])} />
    </>
  )
}

/** A line without a checklist item. */
const ownLine = (section: SectionId): CorrectionDraft => ({
  from: null,
  section,
  place: sections[section].title.zh,
  text: '',
  rule: firstRule(section),
})

function AddLine({ onAdd }: { onAdd(section: SectionId): void }) {
  const say = useSay()
  return (
    <div className="field">
      <label htmlFor="add-correction" className="field-label">
        {say(text('添加检查表之外的事项', 'Add something else'))}
      </label>
      <select
        id="add-correction"
        className="select"
        value=""
        onChange={({ target }) => target.value !== '' && onAdd(target.value as SectionId)}
      >
        <option value="">{say(text('选择所在部分', 'Choose its section'))}</option>
        {sectionIds.map(id => (
          <option key={id} value={id}>
            {say(sections[id].title)}
          </option>
        ))}
      </select>
    </div>
  )
}
