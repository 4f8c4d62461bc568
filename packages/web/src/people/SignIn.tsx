import './people.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Me } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { menuOf } from '../reader/menu.ts'
import { searchOf } from '../ui/Go.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { useSearchText } from '../ui/params.ts'
import { client, keys } from '../wire/api.ts'
import { PasswordSignIn } from './PasswordSignIn.tsx'
import { PersonaPicker } from './PersonaPicker.tsx'
import { returnAddress } from './return-address.ts'

/** Sign-in. A demo offers its identities, one press each; otherwise account and password. */
export function SignIn() {
  const say = useSay()
  const entered = useEntered()
  const personas = useQuery({
    queryKey: keys.personas,
    queryFn: () => client.session.personas(),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (personas.isPending) return <Loading />
  const demo = personas.data?.items ?? []
  return (
    <>
      <PageHead
        title={say(demo.length > 0 ? text('选择演示身份', 'Choose a demo identity') : text('登录', 'Sign in'))}
      />
      {demo.length > 0 ? <PersonaPicker personas={demo} onEntered={entered} /> : <PasswordSignIn onEntered={entered} />}
    </>
  )
}

/** Nothing read under another identity survives; then back to where one wanted to go. */
function useEntered(): (me: Me) => void {
  const cache = useQueryClient()
  const navigate = useNavigate()
  const wanted = returnAddress(useSearchText('to'))
  return me => {
    cache.clear()
    cache.setQueryData(keys.me, me)
    const href = wanted === '/' ? (menuOf(me.roles)[0]?.href ?? '/') : wanted
    void navigate({ to: href.split('?')[0] ?? '/', search: searchOf(href) })
  }
}
