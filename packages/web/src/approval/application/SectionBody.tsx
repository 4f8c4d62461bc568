import { lazy, Suspense } from 'react'
import { Loading } from '../../ui/Loading.tsx'
import { type SectionBodyProps, SectionFields } from './SectionFields.tsx'

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
