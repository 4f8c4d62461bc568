import { type ReactNode, useId } from 'react'

interface CardProps {
  readonly title: ReactNode
  readonly extra?: ReactNode
  readonly children: ReactNode
  readonly id?: string
  /** content that brings its own edges, such as a table */
  readonly flush?: boolean
  readonly className?: string
}

export function Card({ title, extra, children, id, flush, className = '' }: CardProps) {
  const heading = useId()
  return (
    <section className={`card ${className}`} id={id} aria-labelledby={heading}>
      <div className="card-head">
        <h2 id={heading}>{title}</h2>
        {extra && <div className="card-extra">{extra}</div>}
      </div>
      <div className={flush ? undefined : 'card-in'}>{children}</div>
    </section>
  )
}
