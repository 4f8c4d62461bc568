import { Go } from '../ui/Go.tsx'

interface Named {
  /** of the project, or `plan-` and the year */
  readonly code: string
  readonly name: string
}

const hrefOf = (code: string): string =>
  code.startsWith('plan-') ? `/plans/${code.slice('plan-'.length)}` : `/p/${encodeURIComponent(code)}`

/** A project or annual plan as the first column of a list: its name as the link, its number below. */
export const SubjectName = ({ of: { code, name } }: { of: Named }) => (
  <div className="name-cell">
    <Go href={hrefOf(code)} className="two-lines">
      {name}
    </Go>
    {!code.startsWith('plan-') && <span className="quiet">{code}</span>}
  </div>
)
