import type { PlanLineRow } from '@zhengheng/contract'
import { type Stance, stanceNames, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { missingMembers } from './line-columns.ts'

const marks: Readonly<Record<Stance, { shape: string; className: string }>> = {
  oppose: { shape: '■', className: 'light light-over' },
  comment: { shape: '▲', className: 'light light-near' },
  agree: { shape: '●', className: 'light light-normal' },
}

interface OpinionCountProps {
  readonly line: Pick<PlanLineRow, 'opinions' | 'status'>
  readonly members: readonly { readonly id: string; readonly name: string }[]
}

/** Who objects, who has comments, who agrees, who has not answered: counts, never an average. */
export function OpinionCount({ line, members }: OpinionCountProps) {
  const say = useSay()
  const missing = line.status === 'plan.submitted' ? missingMembers(line, members) : []
  return (
    <span className="opinion-count">
      {(Object.keys(marks) as Stance[]).map(stance => {
        const count = line.opinions.filter(opinion => opinion.stance === stance).length
        return count === 0 ? null : (
          <span key={stance} className={marks[stance].className}>
            <span aria-hidden="true">{marks[stance].shape} </span>
            {say(stanceNames[stance])} {count}
          </span>
        )
      })}
      {missing.length > 0 && (
        <span className="quiet" title={missing.map(member => member.name).join('、')}>
          {say(text(`未回复 ${missing.length}`, `silent ${missing.length}`))}
        </span>
      )}
      {line.opinions.length === 0 && missing.length === 0 && <span className="quiet">—</span>}
    </span>
  )
}
