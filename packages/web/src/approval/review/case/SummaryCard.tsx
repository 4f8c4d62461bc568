import { type ApplicationDraft, amountOf, type Project, text } from '@zhengheng/policy'
import { OwnHints } from '../../../likeness/OwnHints.tsx'
import { useSay } from '../../../reader/i18n.tsx'
import { useMe } from '../../../reader/session.ts'
import { Card } from '../../../ui/Card.tsx'
import { PreCheckPane } from '../marks/PreCheckPane.tsx'
import { preChecksOf } from '../marks/pre-checks.ts'
import { ApplicationView } from '../reading/ApplicationView.tsx'
import { goToAnchor } from '../reading/anchors.ts'
import { summaryOf } from './summary.ts'

interface SummaryCardProps {
  readonly project: Project
  readonly content: ApplicationDraft
}

/** The application on one page, what the machine noticed, and the whole text behind one press. */
export function SummaryCard({ project, content }: SummaryCardProps) {
  const say = useSay()
  const me = useMe()
  const planned = amountOf(project, 'planned')
  const noticed = preChecksOf(content, project, planned, me.today).filter(check => check.outcome !== 'fine')
  return (
    <>
      <Card title={say(text('申报摘要', 'Summary'))}>
        <dl className="summary">
          {summaryOf(content, project, planned).map(({ label, value }) => (
            <div key={label.zh}>
              <dt>{say(label)}</dt>
              <dd>{say(value)}</dd>
            </div>
          ))}
        </dl>
        <OwnHints
          code={project.code}
          name={project.name}
          of="application"
          explanation={String(content.needs?.relation ?? '')}
        />
        <details className="whole-application">
          <summary>{say(text('看申报全文和材料', 'The whole application and its papers'))}</summary>
          <ApplicationView code={project.code} content={content} />
        </details>
      </Card>
      {noticed.length > 0 && (
        <Card title={say(text(`请留意 ${noticed.length} 处`, `To look at: ${noticed.length}`))}>
          <PreCheckPane checks={noticed} onOpen={goToAnchor} />
        </Card>
      )}
    </>
  )
}
