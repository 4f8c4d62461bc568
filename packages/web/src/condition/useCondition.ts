import { useQuery } from '@tanstack/react-query'
import type { PartStanding } from '@zhengheng/contract'
import { client, keys } from '../wire/api.ts'

const EVERY_MINUTE = 60_000

/** How the server is, the gravest first; asked again every minute while the window is looked at. */
export const useCondition = (): readonly PartStanding[] =>
  useQuery({
    queryKey: keys.condition,
    queryFn: () => client.condition.now(),
    refetchInterval: EVERY_MINUTE,
  }).data?.parts ?? []
