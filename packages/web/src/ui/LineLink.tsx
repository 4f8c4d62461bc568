import { seesWholePlan } from '@zhengheng/policy'
import { useMe } from '../reader/session.ts'
import { Go } from './Go.tsx'

interface LineLinkProps {
  readonly code: string
  readonly name: string
  readonly unitName: string
}

/** Another line of the plan by name; a link for those who may open it: its own unit, and whoever argues or oversees plans. */
export function LineLink({ code, name, unitName }: LineLinkProps) {
  const me = useMe()
  return seesWholePlan(me) || unitName === me.unit.name ? <Go href={`/p/${code}`}>{name}</Go> : <span>{name}</span>
}
