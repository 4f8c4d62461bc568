import { text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { Go } from '../ui/Go.tsx'
import { useCondition } from './useCondition.ts'

/** On every page, while something stops people: what, why, and that it ends. Administrators also see what only warns. */
export function ConditionBanner({ administers }: { administers: boolean }) {
  const say = useSay()
  const [gravest] = useCondition().filter(({ stops }) => stops !== null)
  if (!gravest) return null
  return (
    <p className={gravest.stops === 'nothing' ? 'condition-banner' : 'condition-banner condition-stops'} role="status">
      <span aria-hidden="true">{gravest.stops === 'nothing' ? '▲' : '■'} </span>
      {say(gravest.text)}
      {administers && <Go href="/administration?tab=condition">{say(text('系统状况', 'Server condition'))}</Go>}
    </p>
  )
}
