import { useQueryClient } from '@tanstack/react-query'
import { type Text, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { LineField } from '../ui/form/LineField.tsx'
import { FailureNote, PlainForm } from '../ui/form/PlainForm.tsx'
import { useSubmit } from '../ui/form/useSubmit.ts'
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
  const { run, refused, busy, failure } = useSubmit()
  const cache = useQueryClient()
  const [typed, setTyped] = useState<Readonly<Record<Name, string>>>({ current: '', next: '', again: '' })

  async function change() {
    if (refused(wrongWith(typed))) return
    await run(async () => {
      await client.session.changePassword({ body: { current: typed.current, next: typed.next } })
      setTyped({ current: '', next: '', again: '' })
      announce(say(text('口令已修改', 'The password was changed')))
      await cache.invalidateQueries({ queryKey: keys.me })
    })
  }

  return (
    <PlainForm onSubmit={() => void change()}>
      <FailureNote words={failure} />
      {(Object.keys(fields) as Name[]).map(name => (
        <LineField
          key={name}
          label={fields[name].label}
          id={`password-${name}`}
          type="password"
          autoComplete={fields[name].complete}
          value={typed[name]}
          onChange={written => setTyped({ ...typed, [name]: written })}
        />
      ))}
      <Button kind="primary" type="submit" busy={busy}>
        {say(text('修改口令', 'Change password'))}
      </Button>
    </PlainForm>
  )
}
