import type { Me } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { Button } from '../ui/Button.tsx'
import { LineField } from '../ui/form/LineField.tsx'
import { FailureNote, PlainForm } from '../ui/form/PlainForm.tsx'
import { useSubmit } from '../ui/form/useSubmit.ts'
import { Go } from '../ui/Go.tsx'
import { client } from '../wire/api.ts'

export function PasswordSignIn({ onEntered }: { onEntered(me: Me): void }) {
  const say = useSay()
  const { run, refused, busy, failure } = useSubmit()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')

  async function enter() {
    const missing = !login.trim() || !password
    if (refused(missing ? text('请填写登录名和口令', 'Fill in login name and password') : undefined)) return
    const me = await run(() => client.session.signIn({ body: { login: login.trim(), password } }))
    if (me) onEntered(me)
  }

  return (
    <PlainForm className="form sign-in" onSubmit={() => void enter()}>
      <FailureNote words={failure} />
      <LineField
        label={text('登录名', 'Login name')}
        id="login"
        autoComplete="username"
        autoCapitalize="none"
        value={login}
        onChange={setLogin}
      />
      <LineField
        label={text('口令', 'Password')}
        id="password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
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
    </PlainForm>
  )
}
