import { fieldsOfSection, type SectionId } from '@zhengheng/policy'
import { lazy, type ReactNode, Suspense } from 'react'
import type { Content } from '../../ui/draft/merge-drafts.ts'
import type { FieldError } from '../../ui/form/check-input.ts'
import { Field } from '../../ui/form/Field.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { emptyLists } from './field-words.ts'

const EstimateEditor = lazy(() =>
  import('./estimate/EstimateEditor.tsx').then(module => ({ default: module.EstimateEditor })),
)
const MaterialsEditor = lazy(() =>
  import('./materials/MaterialsEditor.tsx').then(module => ({ default: module.MaterialsEditor })),
)

export interface PlacedBodyProps extends SectionBodyProps {
  readonly code: string
  readonly planned: number | null
  /** path of the place to go to first */
  readonly at: string | undefined
  /** paths that carry a comment, where a table marks them */
  readonly pinned?: ReadonlySet<string> | undefined
}

/** The form of a section: a table for the estimate, slots for materials, fields for all others. */
export function SectionBody(props: PlacedBodyProps) {
  if (props.section === 'estimate')
    return (
      <Suspense fallback={<Loading />}>
        <EstimateEditor {...props} />
      </Suspense>
    )
  if (props.section === 'materials')
    return (
      <Suspense fallback={<Loading />}>
        <MaterialsEditor {...props} />
      </Suspense>
    )
  return <SectionFields {...props} />
}

interface SectionBodyProps {
  readonly section: SectionId
  readonly content: Content
  onChange(content: Content): void
  readonly errors: readonly FieldError[]
  /** the comments pinned to a field or row */
  readonly beside?: ((path: string) => ReactNode) | undefined
}

/** The fields of a section, drawn from its schema. */
function SectionFields({ section, content, onChange, errors, beside }: SectionBodyProps) {
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
