import { useQuery } from '@tanstack/react-query'
import { client, keys } from '../wire/api.ts'
import type { InForce } from './rehearsal-words.ts'

/** Parameters in force today, amendments included; undefined until they are known. */
export function useParametersInForce(): InForce | undefined {
  const { data } = useQuery({ queryKey: keys.rules, queryFn: () => client.rules.inForce() })
  return data && new Map(data.packs.map(({ name, inForce }) => [name, inForce]))
}
