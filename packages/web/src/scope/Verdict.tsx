import { type Reason, type Route, type RouteVerdict, routeNames, text } from '@zhengheng/policy'
import type { ReactNode } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { Card } from '../ui/Card.tsx'
import { Go } from '../ui/Go.tsx'
import { Reasons } from '../ui/Reasons.tsx'
import { needsOf } from './needs-of.ts'

interface VerdictProps {
  readonly verdict: RouteVerdict | undefined
  readonly hint: Reason | undefined
  /** what the project repeats, where there is one */
  readonly likeness?: ReactNode
  readonly children?: ReactNode
}

/** The verdict beside the questions, spoken when it changes, every reason with its article. */
export function Verdict({ verdict, hint, likeness, children }: VerdictProps) {
  const say = useSay()
  return (
    <Card title={say(text('判定结果', 'The route'))}>
      <p className="verdict" aria-live="polite">
        <strong>
          {verdict
            ? say(routeNames[verdict.route])
            : say(text('填写总投资后立即判定', 'Enter the investment to see it'))}
        </strong>
      </p>
      {verdict && <Reasons reasons={verdict.reasons} />}
      {hint && (
        <div className="verdict-hint">
          <strong>▲ {say(text('提示，不影响办理', 'A hint; it does not stop you'))}</strong>
          <Reasons reasons={[hint]} />
        </div>
      )}
      {likeness}
      {verdict && <Needs route={verdict.route} />}
      {children}
    </Card>
  )
}

function Needs({ route }: { route: Route }) {
  const say = useSay()
  const needs = needsOf(route)
  if (!needs) return null
  return (
    <p className="verdict-needs">
      {say(text('您将需要：', 'You will need: '))}
      {say(needs)} <Go href={`/guide#${route}`}>{say(text('查看材料清单', 'See the papers'))}</Go>
    </p>
  )
}
