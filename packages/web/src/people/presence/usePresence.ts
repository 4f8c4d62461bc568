import { useQuery } from '@tanstack/react-query'
import { BEAT_MS, type Place, type PresentPerson } from '@zhengheng/contract'
import { useEffect, useRef } from 'react'
import { client, keys } from '../../wire/api.ts'

const nobody: readonly PresentPerson[] = []
/** What was last heard says nothing once the house no longer answers. */
const toldBy = ({
  data,
  isError,
}: {
  data: { readonly items: readonly PresentPerson[] } | undefined
  isError: boolean
}) => (isError ? nobody : (data?.items ?? nobody))

/** Asked only while the page is in front: a hidden tab is silent and gone within a minute. */
const often = { refetchInterval: BEAT_MS, refetchIntervalInBackground: false, retry: false, staleTime: 0 } as const

/** Who else has something of this project open, without being anywhere oneself. */
export function useWhoIsHere(code: string, wanted: boolean): readonly PresentPerson[] {
  const query = useQuery({
    ...often,
    enabled: wanted,
    queryKey: keys.presence(code),
    queryFn: () => client.presence.look({ params: { code } }),
  })
  return toldBy(query)
}

/** Tells that this page is open while it is looked at, and answers who else is at the same place. */
export function usePresence(
  code: string,
  place: Place,
  editing: () => boolean = () => false,
): readonly PresentPerson[] {
  const isEditing = useRef(editing)
  isEditing.current = editing
  const query = useQuery({
    ...often,
    queryKey: keys.presence(code, place),
    queryFn: () => client.presence.beat({ params: { code }, body: { place, editing: isEditing.current() } }),
    gcTime: 0,
  })
  useEffect(
    () => () => {
      // Whoever cannot be told falls silent and is gone within a minute anyway.
      void client.presence.leave({ params: { code, place } }).catch(() => undefined)
    },
    [code, place],
  )
  return toldBy(query).filter(person => person.place === place)
}
