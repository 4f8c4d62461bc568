import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Me } from '@zhengheng/contract'
import type { Role } from '@zhengheng/policy'
import { createContext, useContext } from 'react'
import { client } from '../wire/api.ts'

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
