import { formatWan, ledgerKindNames, type Project, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatDayOf } from '../../ui/dates.ts'
import { Money } from '../../ui/Money.tsx'
import { moneySteps } from './money-steps.ts'

/** The money chain in one line, to the fen, with bars from zero under it. */
export function MoneyCard({ project }: { project: Project }) {
  const say = useSay()
  const { language } = useLanguage()
  const steps = moneySteps(project)
  return (
    <Card title={say(text('资金（万元）', 'Money (¥10,000)'))} flush>
      <div className="money-steps">
        {steps.map(step => (
          <div key={step.kind} className="money-step">
            <div className="quiet">{say(step.label)}</div>
            <div className="money-value">
              <Money fen={step.amount} />
            </div>
            <div className="money-bar" aria-hidden="true">
              <div className={`money-bar-${step.kind}`} style={{ width: `${step.share}%` }} />
            </div>
            <div className="quiet">
              {step.change && say(step.change.word)}
              {step.change && step.change.by > 0 && ` ${formatWan(step.change.by)}`}
            </div>
          </div>
        ))}
      </div>
      {project.ledger.length > 0 && (
        <details className="in-card">
          <summary>{say(text(`流水（${project.ledger.length} 笔）`, `Ledger (${project.ledger.length})`))}</summary>
          <ul className="plain-list">
            {project.ledger.map(line => (
              <li key={`${line.kind}${line.at}`} className="split">
                <span>
                  {say(ledgerKindNames[line.kind])}
                  {line.note && ` · ${say(line.note)}`}
                  <span className="quiet">
                    {' '}
                    {formatDayOf(line.at, language)} · {line.by}
                  </span>
                </span>
                <Money fen={line.amount} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}
