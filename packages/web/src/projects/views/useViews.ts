import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ViewList } from '@zhengheng/contract'
import { keepsViews } from '@zhengheng/policy'
import { useEffect } from 'react'
import { useMe } from '../../reader/session.ts'
import { useAddressSearch } from '../../ui/params.ts'
import { client, keys } from '../../wire/api.ts'
import { isWhole, searchIn, type ViewSearch, WHOLE } from './view-search.ts'

const addresses: Readonly<Record<ViewList, string>> = { inbox: '/', projects: '/projects' }

/** The kept views of a list, and the way to show one. People who keep none have an empty list and nothing is asked. */
export function useViews(list: ViewList) {
  const me = useMe()
  const navigate = useNavigate()
  const keeps = keepsViews(me.roles)
  const query = useQuery({
    queryKey: keys.views(list),
    queryFn: () => client.views.list({ query: { list } }),
    enabled: keeps,
  })
  return {
    keeps,
    query,
    views: query.data?.items ?? [],
    current: searchIn(list, useAddressSearch()),
    show: (search: ViewSearch) =>
      void navigate({ to: addresses[list], search: isWhole(search) && keeps ? WHOLE : search, replace: true }),
  }
}

/** A list entered without any wish opens with the view its reader chose. True while that is not known yet. */
export function useDefaultView(list: ViewList, wanted = true): boolean {
  const { keeps, query, views, show } = useViews(list)
  const bare = Object.keys(useAddressSearch()).length === 0
  const usual = wanted && bare ? views.find(view => view.isDefault) : undefined
  useEffect(() => {
    if (usual) show(usual.search)
  })
  return keeps && wanted && bare && (query.isPending || usual !== undefined)
}
