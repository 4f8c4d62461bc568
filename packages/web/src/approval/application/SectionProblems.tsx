import { type Problem, text } from '@zhengheng/policy'
import { useEffect, useRef } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { Citation } from '../../ui/Citation.tsx'
import { focusField } from './focus-field.ts'

interface SectionProblemsProps {
  readonly problems: readonly Problem[]
  /** what must be solved is shown only after the person said the section is finished */
  readonly judged: boolean
  /** the summary takes the focus, so that nobody misses it */
  readonly focus: boolean
}

const MOST_SHOWN = 20

/** What is wrong with a section, at its top; each line leads to its field. */
export function SectionProblems({ problems, judged, focus }: SectionProblemsProps) {
  const say = useSay()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focus) ref.current?.focus()
  }, [focus])
  const must = judged ? problems.filter(problem => problem.severity === 'must') : []
  const look = problems.filter(problem => problem.severity === 'check')
  return (
    <>
      {must.length > 0 && (
        <div className="problem" role="alert" tabIndex={-1} ref={ref}>
          <strong>{say(text(`■ 还有 ${must.length} 处要解决`, `■ ${must.length} to solve`))}</strong>
          <ProblemLinks problems={must} />
        </div>
      )}
      {look.length > 0 && (
        <div className="look">
          <strong>{say(text(`▲ 建议核实 ${look.length} 处`, `▲ ${look.length} to look at`))}</strong>
          <ProblemLinks problems={look} />
        </div>
      )}
    </>
  )
}

/** The first few at once, the others behind one press. */
function ProblemLinks({ problems }: { problems: readonly Problem[] }) {
  const say = useSay()
  const rest = problems.slice(MOST_SHOWN)
  return (
    <>
      <ProblemItems problems={problems.slice(0, MOST_SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{say(text(`另有 ${rest.length} 处`, `and ${rest.length} more`))}</summary>
          <ProblemItems problems={rest} />
        </details>
      )}
    </>
  )
}

function ProblemItems({ problems }: { problems: readonly Problem[] }) {
  const say = useSay()
  return (
    <ul>
      {problems.map(problem => (
        <li key={`${problem.path}${problem.text.zh}`}>
          <button type="button" className="text-button" onClick={() => focusField(problem.path)}>
            {say(problem.text)}
          </button>{' '}
          <Citation rule={problem.rule} />
        </li>
      ))}
    </ul>
  )
}
