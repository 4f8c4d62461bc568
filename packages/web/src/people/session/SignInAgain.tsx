import { useQueryClient } from '@tanstack/react-query'
import { text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { useMe } from '../../reader/session.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { LineField } from '../../ui/form/LineField.tsx'
import { FailureNote, PlainForm } from '../../ui/form/PlainForm.tsx'
import { useSubmit } from '../../ui/form/useSubmit.ts'
import { Go } from '../../ui/Go.tsx'
import { client, keys } from '../../wire/api.ts'
import { tellSignIn } from '../../wire/sign-in-news.ts'

/** The same person signs in again without leaving the page. Anybody else begins at the sign-in page. */
export function SignInAgain({ onDone }: { onDone(): void }) {
  const say = useSay()
  const me = useMe()
  const { run, refused, busy, failure } = useSubmit()
  const cache = useQueryClient()
  const [password, setPassword] = useState('')
  const demo = me.mode === 'demo'

  async function enter() {
    if (refused(demo || password ? undefined : text('请填写口令', 'Fill in the password'))) return
    await run(async () => {
      const again = demo
        ? await client.session.asPersona({ body: { account: me.account } })
        : await client.session.signIn({ body: { login: me.login, password } })
      cache.setQueryData(keys.me, again)
      onDone()
      announce(say(text('已重新登录，回到原来的位置', 'Signed in again, back where you were')))
      await cache.invalidateQueries()
      tellSignIn('resumed')
    })
  }

  return (
    <PlainForm onSubmit={() => void enter()}>
      <FailureNote words={failure} />
      {!demo && (
        <LineField
          label={text(`“${me.login}”的口令`, `Password of “${me.login}”`)}
          id="password-again"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
      )}
      <div className="button-row">
        <Button kind="primary" type="submit" data-first={demo || undefined} busy={busy}>
          {say(text(`以“${me.post}”继续`, `Go on as “${me.post}”`))}
        </Button>
        <Go href="/sign-in">{say(text('换一个身份登录', 'Sign in as somebody else'))}</Go>
      </div>
    </PlainForm>
  )
}
