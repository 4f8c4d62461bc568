import { useState } from 'react'
import { fitScale, zoomed } from './page-layout.ts'
import type { Zoom } from './ZoomBar.tsx'

/** How large something of a natural width is shown in the room there is. */
export function useZoom(room: number, width: number) {
  const [zoom, setZoom] = useState<Zoom>('fit')
  const scale = zoom === 'fit' ? fitScale(room, width) : zoom
  return {
    scale,
    fits: zoom === 'fit',
    onStep: (step: 1 | -1) => setZoom(zoomed(scale, step)),
    onFit: () => setZoom('fit'),
  }
}
