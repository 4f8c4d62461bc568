import { useQueryClient } from '@tanstack/react-query'
import { text } from '@zhengheng/policy'
import { useState } from 'react'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { useMe } from '../../reader/session.ts'
import { problemText } from '../../ui/act/act-problem.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Go } from '../../ui/Go.tsx'
import { Input } from '../../ui/Input.tsx'
import { client, keys } from '../../wire/api.ts'
import { tellSignIn } from '../../wire/sign-in-news.ts'

/** The same person signs in again without leaving the page. Anybody else begins at the sign-in page. */
export function SignInAgain({ onDone }: { onDone(): void }) {
  const say = useSay()
  const me = useMe()
  const { language } = useLanguage()
  const cache = useQueryClient()
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const demo = me.mode === 'demo'

  async function enter() {
    if (!demo && !password) {
      setFailure(say(text('请填写口令', 'Fill in the password')))
      return
    }
    setBusy(true)
    setFailure(undefined)
    try {
      const again = demo
        ? await client.session.asPersona({ body: { account: me.account } })
        : await client.session.signIn({ body: { login: me.login, password } })
      cache.setQueryData(keys.me, again)
      onDone()
      announce(say(text('已重新登录，回到原来的位置', 'Signed in again, back where you were')))
      await cache.invalidateQueries()
      tellSignIn('resumed')
    } catch (error) {
      setFailure(problemText(error, language))
      setBusy(false)
    }
  }

  return (
    <form
      className="form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void enter()
      }}
    >
      {failure && (
        <p className="problem" role="alert">
          {failure}
        </p>
      )}
      {!demo && (
        <div className="field">
          <label className="field-label" htmlFor="password-again">
            {say(text(`“${me.login}”的口令`, `Password of “${me.login}”`))}
          </label>
          <Input
            id="password-again"
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={({ target }) => setPassword(target.value)}
          />
        </div>
      )}
      <div className="button-row">
        <Button kind="primary" type="submit" data-first={demo || undefined} busy={busy}>
          {say(text(`以“${me.post}”继续`, `Go on as “${me.post}”`))}
        </Button>
        <Go href="/sign-in">{say(text('换一个身份登录', 'Sign in as somebody else'))}</Go>
      </div>
    </form>
  )
}
