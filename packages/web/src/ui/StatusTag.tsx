import {
  isProjectStatus,
  isSettled,
  planStatusNames,
  projectStatusNames,
  projectSteps,
  type Text,
} from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'

const names: Readonly<Record<string, Text>> = { ...planStatusNames, ...projectStatusNames }

const toneOf = (status: string) => {
  if (status === 'issued') return 'ok'
  if (!isProjectStatus(status)) return 'plain'
  const { ended, returned } = projectSteps[status]
  if (ended) return 'quiet'
  if (isSettled(status)) return 'ok'
  return returned ? 'warn' : 'plain'
}

/** The state in words. Not a link and not a button. */
export function StatusTag({ status }: { status: string }) {
  const say = useSay()
  const name = names[status]
  return <span className={`tag tag-${toneOf(status)}`}>{name ? say(name) : status}</span>
}
