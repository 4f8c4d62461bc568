import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { InboxItem } from '@zhengheng/contract'
import { placeOf } from '../../../ui/act/screens.ts'
import { client, keys } from '../../../wire/api.ts'
import { afterDeciding, walkInbox } from './walk-inbox.ts'

const none: readonly InboxItem[] = []

const hrefOf = (item: InboxItem | null) => item && placeOf(item.action, item.code)

/** The person’s inbox around one case: what comes before and after, and where a decision leads. */
export function useInboxWalk(code: string) {
  const inbox = useQuery({ queryKey: keys.tasks(), queryFn: () => client.inbox.tasks({ query: {} }) })
  const navigate = useNavigate()
  const items = inbox.data?.items ?? none
  const { at, of, previous, next } = walkInbox(items, code)
  return {
    at,
    of,
    previous: hrefOf(previous),
    next: hrefOf(next),
    item: items.find(item => item.code === code) ?? null,
    /** asked before the act, because the case leaves the inbox by it */
    hrefAfter: hrefOf(afterDeciding(items, code)) ?? '/',
    go: (href: string) => void navigate({ to: href }),
  }
}
