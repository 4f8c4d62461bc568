import { planStatusNames, projectStatusNames, type Text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'

const names: Readonly<Record<string, Text>> = { ...planStatusNames, ...projectStatusNames }

const ended = ['withdrawn', 'stopped', 'application.refused', 'plan.dropped', 'plan.merged']
const settled = ['filed', 'approved', 'issued']
const waitsForOwner = ['application.returned', 'filing.returned']

const toneOf = (status: string) => {
  if (ended.includes(status)) return 'quiet'
  if (settled.includes(status)) return 'ok'
  return waitsForOwner.includes(status) ? 'warn' : 'plain'
}

/** The state in words. Not a link and not a button. */
export function StatusTag({ status }: { status: string }) {
  const say = useSay()
  const name = names[status]
  return <span className={`tag tag-${toneOf(status)}`}>{name ? say(name) : status}</span>
}
