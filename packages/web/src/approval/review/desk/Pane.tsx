import { text } from '@zhengheng/policy'
import { type ReactNode, useId } from 'react'
import { useSay } from '../../../reader/i18n.tsx'

interface PaneProps {
  readonly title: string
  /** closes the pane; the key that does the same */
  readonly close?: { readonly press: string; run(): void }
  /** by which its width is changed */
  readonly divider?: ReactNode
  readonly children: ReactNode
}

/** One of the panes of the desk; it scrolls by itself. */
export function Pane({ title, close, divider, children }: PaneProps) {
  const say = useSay()
  const heading = useId()
  return (
    <section className="pane" aria-labelledby={heading}>
      <div className="pane-head">
        <h2 id={heading}>{title}</h2>
        {close && (
          <button
            type="button"
            className="text-button quiet"
            aria-label={say(text(`收起${title}`, `Hide: ${title}`))}
            onClick={close.run}
          >
            {say(text('收起', 'Hide'))} <kbd>{close.press}</kbd>
          </button>
        )}
      </div>
      <div className="pane-in">{children}</div>
      {divider}
    </section>
  )
}
