import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { RequestProblem } from '@zhengheng/contract'
import { type ReactNode, useEffect, useState } from 'react'
import { SessionWatch } from '../people/session/SessionWatch.tsx'
import { MeContext } from '../reader/session.ts'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { client, keys } from '../wire/api.ts'
import { PublicShell } from './shell/PublicShell.tsx'
import { Shell } from './shell/Shell.tsx'

/** Around pages for everybody. */
export const PublicFrame = () => (
  <PublicShell>
    <Outlet />
  </PublicShell>
)

/** Around pages behind sign-in: the person known. */
export const SignedInFrame = () => (
  <SessionGate>
    <Shell>
      <Outlet />
    </Shell>
    <SessionWatch />
  </SessionGate>
)

/** Around a page at an address that is nobody's in particular: whoever is signed in keeps menu and identity. */
export function AnybodysFrame({ children }: { children: ReactNode }) {
  const { data, isLoading } = useSession()
  if (data)
    return (
      <MeContext value={data}>
        <Shell>{children}</Shell>
      </MeContext>
    )
  return isLoading ? null : <PublicShell>{children}</PublicShell>
}

const useSession = () => useQuery({ queryKey: keys.me, queryFn: () => client.session.me(), staleTime: 60_000 })

/** Asks the server who is there; nobody → the sign-in page, which leads back here. */
function SessionGate({ children }: { children: ReactNode }) {
  const session = useSession()
  const nobody = session.error instanceof RequestProblem && session.error.body.status === 401
  // A page already on screen stays when the session ends: what was typed is not lost, and saving says what to do.
  if (nobody && !session.data) return <ToSignIn />
  if (!session.data)
    return (
      <main className="page">
        {session.error ? <LoadError error={session.error} retry={() => void session.refetch()} /> : <Loading />}
      </main>
    )
  return <MeContext value={session.data}>{children}</MeContext>
}

/** Leads to the sign-in page once, with the address to come back to. While that page loads, this one is still here. */
function ToSignIn() {
  const { pathname, searchStr } = useLocation()
  const [from] = useState(`${pathname}${searchStr}`)
  const navigate = useNavigate()
  useEffect(() => {
    void navigate({ to: '/sign-in', search: { to: from }, replace: true })
  }, [navigate, from])
  return <Loading />
}
