import { useQuery } from '@tanstack/react-query'
import { text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { holdsAny, useMe } from '../../reader/session.ts'
import { client, keys } from '../../wire/api.ts'

const EVERY_MINUTE = 60_000
const counted = new Map<string, 'accounts' | 'rules' | 'holidays'>([
  ['/administration', 'accounts'],
  ['/rules', 'rules'],
  ['/holidays', 'holidays'],
])

/**
 * Beside an entry of the menu: how much there waits for the second administrator, or that the first has a holiday notice
 * to enter; nothing for anybody else.
 */
export function WaitingBadge({ href }: { href: string }) {
  const say = useSay()
  const me = useMe()
  const confirms = holdsAny(me, 'admin.security')
  const enters = holdsAny(me, 'admin.system') && href === '/holidays'
  const what = counted.get(href)
  const { data } = useQuery({
    queryKey: keys.waiting,
    queryFn: () => client.administration.waiting(),
    enabled: (confirms && what !== undefined) || enters,
    refetchInterval: EVERY_MINUTE,
  })
  if (enters && data?.missingYear && !data.holidays)
    return (
      <span className="badge">
        1
        <span className="sr-only">
          {say(text(`份待录入：${data.missingYear} 年`, ` to enter: ${data.missingYear}`))}
        </span>
      </span>
    )
  const count = confirms && what && data?.[what]
  if (!count) return null
  return (
    <span className="badge">
      {count > 99 ? '99+' : count}
      <span className="sr-only">{say(text('项待复核', ' to confirm'))}</span>
    </span>
  )
}
