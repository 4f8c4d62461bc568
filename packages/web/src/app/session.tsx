import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { type Me, RequestProblem } from '@zhengheng/contract'
import type { Role } from '@zhengheng/policy'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { client, keys } from './api.ts'

export const MeContext = createContext<Me | null>(null)

/** Who is signed in. Only below pages behind sign-in. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe on a page that needs no sign-in')
  return me
}

/** Whether the person holds any of these posts. */
export const holdsAny = (me: Pick<Me, 'roles'>, ...roles: readonly Role[]): boolean =>
  me.roles.some(role => roles.includes(role as Role))

/** Asks the server who is there; nobody → the sign-in page, which leads back here. */
export function SessionGate({ children }: { children: ReactNode }) {
  const session = useQuery({ queryKey: keys.me, queryFn: () => client.session.me(), staleTime: 60_000 })
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

/** Signs out and goes to the sign-in page; what was read is forgotten even if the server could not be told. */
export function useLeave(): () => Promise<void> {
  const forget = useForgetEverything()
  const navigate = useNavigate()
  return async () => {
    try {
      await client.session.signOut()
    } finally {
      forget()
      await navigate({ to: '/sign-in' })
    }
  }
}

/** After signing in, out, or as somebody else: nothing read before may be shown. */
export function useForgetEverything(): () => void {
  const cache = useQueryClient()
  return () => cache.clear()
}
