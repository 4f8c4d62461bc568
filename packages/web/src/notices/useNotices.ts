import { useQuery } from '@tanstack/react-query'
import { client, keys } from '../app/api.ts'

const EVERY_MINUTE = 60_000

/** Notices of the person signed in; asked again every minute while the window is looked at. */
export const useNotices = () =>
  useQuery({ queryKey: keys.notices, queryFn: () => client.notices.list(), refetchInterval: EVERY_MINUTE })
