import { fieldsOfSection, type SectionId } from '@zhengheng/policy'
import type { ReactNode } from 'react'
import type { Content } from '../../ui/draft/merge-drafts.ts'
import type { FieldError } from '../../ui/form/check-input.ts'
import { Field } from '../../ui/form/Field.tsx'
import { emptyLists } from './field-words.ts'

export interface SectionBodyProps {
  readonly section: SectionId
  readonly content: Content
  onChange(content: Content): void
  readonly errors: readonly FieldError[]
  /** the comments pinned to a field or row */
  readonly beside?: ((path: string) => ReactNode) | undefined
}

/** The fields of a section, drawn from its schema. */
export function SectionFields({ section, content, onChange, errors, beside }: SectionBodyProps) {
  return (
    <div className="form">
      {fieldsOfSection(section).map(spec => (
        <Field
          key={spec.name}
          spec={spec}
          path={spec.name}
          value={content[spec.name] ?? spec.initial}
          onChange={value => onChange({ ...emptyLists(section), ...content, [spec.name]: value })}
          errors={errors}
          beside={beside}
        />
      ))}
    </div>
  )
}
