import { type ReactNode, useId } from 'react'

/** One of the panes of the desk; it scrolls by itself. */
export function Pane({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId()
  return (
    <section className="pane" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <div className="pane-in">{children}</div>
    </section>
  )
}
