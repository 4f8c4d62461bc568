import type { ReactNode } from 'react'

interface NextStepProps {
  /** the one most important sentence of the page */
  readonly children: ReactNode
  /** basis, responsible post, term */
  readonly why?: ReactNode
  readonly action?: ReactNode
  /** the time for it has run out */
  readonly late?: boolean
}

export const NextStep = ({ children, why, action, late }: NextStepProps) => (
  <div className={late ? 'next-step late' : 'next-step'}>
    <div className="next-step-words">
      <strong>{children}</strong>
      {why && <div className="why">{why}</div>}
    </div>
    {action}
  </div>
)
