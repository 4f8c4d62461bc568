import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { PublicShell } from '../ui/shell/PublicShell.tsx'
import { Shell } from '../ui/shell/Shell.tsx'
import { client, keys } from './api.ts'
import { MeContext } from './session.tsx'

/** Around a page at an address that is nobody's in particular: whoever is signed in keeps menu and identity. */
export function AnybodysFrame({ children }: { children: ReactNode }) {
  const { data, isLoading } = useQuery({ queryKey: keys.me, queryFn: () => client.session.me(), staleTime: 60_000 })
  if (data)
    return (
      <MeContext value={data}>
        <Shell>{children}</Shell>
      </MeContext>
    )
  return isLoading ? null : <PublicShell>{children}</PublicShell>
}
