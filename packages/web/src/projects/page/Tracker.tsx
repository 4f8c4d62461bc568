import { type Project, text } from '@zhengheng/policy'
import { type PhaseState, phaseStates } from '../../next-step/phase-states.ts'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { formatDayOf } from '../../ui/dates.ts'

const stateWords = {
  done: text('已完成', 'done'),
  now: text('进行中', 'now'),
  todo: text('未到', 'ahead'),
  ended: text('到此为止', 'ended here'),
} as const

/** The fixed steps of every project. It says where the project stands; nothing can be pressed. */
export function Tracker({ project }: { project: Project }) {
  const say = useSay()
  return (
    <ol className="tracker" aria-label={say(text('项目阶段', 'Phases'))}>
      {phaseStates(project).map(phase => (
        <Step key={phase.phase} phase={phase} />
      ))}
    </ol>
  )
}

function Step({ phase }: { phase: PhaseState }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <li
      className={`step step-${phase.state}`}
      aria-current={phase.state === 'now' || phase.state === 'ended' ? 'step' : undefined}
    >
      <div className="step-title">
        {phase.state === 'done' && <span aria-hidden="true">✓ </span>}
        {phase.state === 'ended' && <span aria-hidden="true">✗ </span>}
        {say(phase.title)}
        <span className="sr-only"> {say(stateWords[phase.state])}</span>
      </div>
      <div className="step-note">
        {phase.note && <div>{say(phase.note)}</div>}
        {phase.at && <div>{formatDayOf(phase.at, language)}</div>}
      </div>
    </li>
  )
}
