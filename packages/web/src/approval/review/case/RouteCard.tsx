import { type Project, routeNames, text } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Reasons } from '../../../ui/Reasons.tsx'

/** Which road the project takes, and every rule that led there. */
export function RouteCard({ verdict }: Pick<Project, 'verdict'>) {
  const say = useSay()
  if (!verdict) return null
  return (
    <Card title={say(text('办理路径', 'Route'))}>
      <p>{say(routeNames[verdict.route])}</p>
      <Reasons reasons={verdict.reasons} />
    </Card>
  )
}
