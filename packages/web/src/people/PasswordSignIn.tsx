import type { Me } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useState } from 'react'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { problemText } from '../ui/act/act-problem.ts'
import { Button } from '../ui/Button.tsx'
import { Go } from '../ui/Go.tsx'
import { Input } from '../ui/Input.tsx'
import { client } from '../wire/api.ts'

export function PasswordSignIn({ onEntered }: { onEntered(me: Me): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()

  async function enter() {
    if (!login.trim() || !password) {
      setFailure(say(text('请填写登录名和口令', 'Fill in login name and password')))
      return
    }
    setBusy(true)
    setFailure(undefined)
    try {
      onEntered(await client.session.signIn({ body: { login: login.trim(), password } }))
    } catch (error) {
      setFailure(problemText(error, language))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form
      className="form sign-in"
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
      <div className="field">
        <label className="field-label" htmlFor="login">
          {say(text('登录名', 'Login name'))}
        </label>
        <Input
          id="login"
          autoComplete="username"
          autoCapitalize="none"
          value={login}
          onChange={({ target }) => setLogin(target.value)}
        />
      </div>
      <div className="field">
        <label className="field-label" htmlFor="password">
          {say(text('口令', 'Password'))}
        </label>
        <Input
          id="password"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
      </div>
      <Button kind="primary" type="submit" busy={busy}>
        {say(text('登录', 'Sign in'))}
      </Button>
      <p className="quiet sign-in-help">
        {say(
          text(
            '忘记口令或没有账号，请联系本单位系统管理员。连续输错会暂停登录。',
            'Without account or password, ask your system administrator. Repeated mistakes pause sign-in.',
          ),
        )}
      </p>
      <p>
        <Go href="/activate">
          {say(text('首次登录或口令已重置：激活账号', 'First sign-in or after a reset: activate the account'))}
        </Go>
      </p>
    </form>
  )
}
