import { useQueryClient } from '@tanstack/react-query'
import { RequestProblem } from '@zhengheng/contract'
import { type Text, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { problemText } from '../ui/act/act-problem.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Input } from '../ui/Input.tsx'
import { client, keys } from '../wire/api.ts'
import { againLabel, newPasswordFault, newPasswordLabel } from './new-password.ts'

const fields = {
  current: { label: text('现在的口令', 'Present password'), complete: 'current-password' },
  next: { label: newPasswordLabel, complete: 'new-password' },
  again: { label: againLabel, complete: 'new-password' },
} as const
type Name = keyof typeof fields

const wrongWith = ({ current, next, again }: Readonly<Record<Name, string>>): Text | undefined => {
  if (!current) return text('请填写现在的口令', 'Fill in the present password')
  return newPasswordFault(next, again)
}

export function ChangePassword() {
  const say = useSay()
  const { language } = useLanguage()
  const cache = useQueryClient()
  const [typed, setTyped] = useState<Readonly<Record<Name, string>>>({ current: '', next: '', again: '' })
  const [failure, setFailure] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function change() {
    const wrong = wrongWith(typed)
    setFailure(wrong && say(wrong))
    if (wrong) return
    setBusy(true)
    try {
      await client.session.changePassword({ body: { current: typed.current, next: typed.next } })
      setTyped({ current: '', next: '', again: '' })
      announce(say(text('口令已修改', 'The password was changed')))
      await cache.invalidateQueries({ queryKey: keys.me })
    } catch (error) {
      const field = error instanceof RequestProblem ? error.body.fields?.[0] : undefined
      setFailure(field ? say(field.text) : problemText(error, language))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form
      className="form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void change()
      }}
    >
      {failure && (
        <p className="problem" role="alert">
          {failure}
        </p>
      )}
      {(Object.keys(fields) as Name[]).map(name => (
        <div className="field" key={name}>
          <label className="field-label" htmlFor={`password-${name}`}>
            {say(fields[name].label)}
          </label>
          <Input
            id={`password-${name}`}
            type="password"
            autoComplete={fields[name].complete}
            value={typed[name]}
            onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
          />
        </div>
      ))}
      <Button kind="primary" type="submit" busy={busy}>
        {say(text('修改口令', 'Change password'))}
      </Button>
    </form>
  )
}
