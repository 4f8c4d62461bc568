import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { client, keys } from '../wire/api.ts'

const EVERY_MINUTE = 60_000

/** How many notices are unread; asked again every minute while the window is looked at. */
export const useUnread = (): number =>
  useQuery({
    queryKey: keys.unread,
    queryFn: () => client.notices.list({ query: {} }),
    select: page => page.unread,
    refetchInterval: EVERY_MINUTE,
  }).data ?? 0

/** Notices of the person signed in, page by page into the past. */
export const useNotices = () =>
  useInfiniteQuery({
    queryKey: keys.notices,
    queryFn: ({ pageParam }) => client.notices.list({ query: pageParam ? { before: pageParam } : {} }),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    refetchInterval: EVERY_MINUTE,
  })
