import { type ObligationStatus, obligationStatuses, obligationStatusNames, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { Go } from '../ui/Go.tsx'
import { dutyLight, dutyShapes } from './DutyLight.tsx'

interface DutyCountsProps {
  readonly counts: Readonly<Record<string, number>>
  readonly shown: ObligationStatus | undefined
  /** address of the calendar narrowed to a status, or to none */
  addressOf(status: ObligationStatus | undefined): string
}

/** How much of each state there is; each leads to it. */
export function DutyCounts({ counts, shown, addressOf }: DutyCountsProps) {
  const say = useSay()
  const open = obligationStatuses.filter(status => status !== 'done' && (counts[status] || status === shown))
  return (
    <nav className="counts" aria-label={say(text('按时限', 'By time'))}>
      <div>
        <Go href={addressOf(undefined)} className="count-link" aria-current={shown ? undefined : 'page'}>
          {say(text('未完成', 'Not done'))}
        </Go>
        {open.map(status => (
          <Go
            key={status}
            href={addressOf(status)}
            className={`count-link ${dutyLight(status)}`}
            aria-current={status === shown ? 'page' : undefined}
          >
            <span aria-hidden="true">{dutyShapes[status]} </span>
            {say(obligationStatusNames[status])}
            {shown !== 'done' && ` ${counts[status] ?? 0}`}
          </Go>
        ))}
        <Go href={addressOf('done')} className="count-link" aria-current={shown === 'done' ? 'page' : undefined}>
          {say(obligationStatusNames.done)}
        </Go>
      </div>
    </nav>
  )
}
