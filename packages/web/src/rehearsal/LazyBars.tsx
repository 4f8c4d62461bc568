import { lazy, Suspense } from 'react'
import type { Pair } from './PairedBars.tsx'

const PairedBars = lazy(() => import('./PairedBars.tsx').then(loaded => ({ default: loaded.PairedBars })))

/** The chart library is fetched when a chart is shown; its place is kept free meanwhile. */
export function LazyBars(props: { readonly label: string; readonly pairs: readonly Pair[]; readonly lying?: boolean }) {
  return (
    <Suspense fallback={<div className="paired-bars" aria-hidden="true" />}>
      <PairedBars {...props} />
    </Suspense>
  )
}
