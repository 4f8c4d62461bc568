import { type SectionId, sections, text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { Citation } from '../../ui/Citation.tsx'
import type { FieldError } from '../../ui/form/check-input.ts'
import { Go } from '../../ui/Go.tsx'
import { TextArea } from '../../ui/Input.tsx'
import { withReason } from './answers.ts'
import type { KeptAnswers } from './useAnswers.ts'

interface OtherReasonsProps {
  readonly code: string
  /** sections changed although the notice does not name them */
  readonly sectionIds: readonly SectionId[]
  readonly kept: KeptAnswers
  readonly errors: readonly FieldError[]
}

/** What else was changed, each with its reason, as the reviewer will read it. */
export function OtherReasons({ code, sectionIds, kept, errors }: OtherReasonsProps) {
  const say = useSay()
  if (sectionIds.length === 0) return null
  return (
    <section className="other-changes" aria-labelledby="other-changes">
      <h3 id="other-changes">
        {say(text(`补正事项之外的改动 ${sectionIds.length} 个部分`, `Changes nobody asked for: ${sectionIds.length}`))}{' '}
        <Citation rule="M-named" />
      </h3>
      {sectionIds.map((section, index) => {
        const id = `field-otherChanges.${index}.reason`
        const error = errors.find(({ path }) => path === `otherChanges.${index}.reason`)
        return (
          <div className="field" key={section}>
            <label htmlFor={id} className="field-label">
              {say(text(`${sections[section].title.zh}：改动理由`, `${sections[section].title.en}: reason`))}
            </label>{' '}
            <Go href={`/p/${code}/application/${section}?back=correction`}>
              {say(text('查看改动', 'See it'))}
              <span className="sr-only">{say(sections[section].title)}</span>
            </Go>
            <TextArea
              id={id}
              rows={2}
              maxLength={500}
              value={kept.work.reasons[section] ?? ''}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${id}-error` : undefined}
              onChange={({ target }) => kept.change(withReason(kept.work, section, target.value))}
            />
            {error && (
              <p className="field-error" id={`${id}-error`}>
                {say(error.text)}
              </p>
            )}
          </div>
        )
      })}
    </section>
  )
}
