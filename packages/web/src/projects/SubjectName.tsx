import { planYearIn } from '@zhengheng/policy'
import { Go } from '../ui/Go.tsx'

interface Named {
  /** of the project, or `plan-` and the year */
  readonly code: string
  readonly name: string
}

/** A project or annual plan as the first column of a list: its name as the link, its number below. */
export function SubjectName({ of: { code, name } }: { of: Named }) {
  const year = planYearIn(code)
  return (
    <div className="name-cell">
      <Go href={year === undefined ? `/p/${encodeURIComponent(code)}` : `/plans/${year}`} className="two-lines">
        {name}
      </Go>
      {year === undefined && <span className="quiet">{code}</span>}
    </div>
  )
}
