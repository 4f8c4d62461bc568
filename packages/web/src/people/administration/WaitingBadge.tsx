import { useQuery } from '@tanstack/react-query'
import { text } from '@zhengheng/policy'
import { client, keys } from '../../app/api.ts'
import { useSay } from '../../app/i18n.tsx'
import { holdsAny, useMe } from '../../app/session.tsx'

const EVERY_MINUTE = 60_000
const counted = new Map<string, 'accounts' | 'rules'>([
  ['/administration', 'accounts'],
  ['/rules', 'rules'],
])

/** Beside an entry of the menu: how much there waits for the second administrator; nothing for anybody else. */
export function WaitingBadge({ href }: { href: string }) {
  const say = useSay()
  const confirms = holdsAny(useMe(), 'admin.security')
  const what = counted.get(href)
  const { data } = useQuery({
    queryKey: keys.waiting,
    queryFn: () => client.administration.waiting(),
    enabled: confirms && what !== undefined,
    refetchInterval: EVERY_MINUTE,
  })
  const count = what && data?.[what]
  if (!count) return null
  return (
    <span className="badge">
      {count > 99 ? '99+' : count}
      <span className="sr-only">{say(text('项待复核', ' to confirm'))}</span>
    </span>
  )
}
