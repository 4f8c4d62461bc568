import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { client, keys } from '../../wire/api.ts'

export const MOST_OF_A_KIND = 8

/** The first projects found by some words, and how many there are; undefined while there is nothing to look for. */
export function useFoundProjects(q: string) {
  const filter = { q, limit: MOST_OF_A_KIND }
  const { data } = useQuery({
    queryKey: keys.projects(filter),
    queryFn: () => client.projects.list({ query: filter }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
  return q === '' ? undefined : data
}
