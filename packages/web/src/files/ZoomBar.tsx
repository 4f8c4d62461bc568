import { text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { Button } from '../ui/Button.tsx'

export type Zoom = 'fit' | number

interface ZoomBarProps {
  readonly scale: number
  readonly fits: boolean
  onStep(step: 1 | -1): void
  onFit(): void
}

/** Larger, smaller, as wide as there is room. */
export function ZoomBar({ scale, fits, onStep, onFit }: ZoomBarProps) {
  const say = useSay()
  return (
    <span className="viewer-tools">
      <Button aria-label={say(text('缩小', 'Smaller'))} aria-keyshortcuts="-" onClick={() => onStep(-1)}>
        −
      </Button>
      <span className="viewer-scale">{Math.round(scale * 100)}%</span>
      <Button aria-label={say(text('放大', 'Larger'))} aria-keyshortcuts="+" onClick={() => onStep(1)}>
        +
      </Button>
      <Button aria-pressed={fits} aria-keyshortcuts="0" onClick={onFit}>
        {say(text('适合宽度', 'Fit width'))}
      </Button>
    </span>
  )
}
