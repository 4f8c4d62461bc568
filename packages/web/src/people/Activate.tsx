import './people.css'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type Text, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { LineField } from '../ui/form/LineField.tsx'
import { FailureNote, PlainForm } from '../ui/form/PlainForm.tsx'
import { useSubmit } from '../ui/form/useSubmit.ts'
import { Go } from '../ui/Go.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { useSearchText } from '../ui/params.ts'
import { client, keys } from '../wire/api.ts'
import { againLabel, newPasswordFault, newPasswordLabel } from './new-password.ts'

interface Field {
  readonly label: Text
  readonly hint?: Text
  readonly secret?: true
  readonly complete: string
}

const fields = {
  login: { label: text('登录名', 'Login name'), complete: 'username' },
  firstHalf: {
    label: text('激活码（上）', 'Activation, first half'),
    hint: text('在系统管理员交给您的激活单上', 'On the slip from the system administrator'),
    complete: 'off',
  },
  secondHalf: {
    label: text('激活码（下）', 'Activation, second half'),
    hint: text('在安全管理员交给您的激活单上', 'On the slip from the security administrator'),
    complete: 'off',
  },
  password: { label: newPasswordLabel, secret: true, complete: 'new-password' },
  again: { label: againLabel, secret: true, complete: 'new-password' },
} as const satisfies Record<string, Field>
type Name = keyof typeof fields
type Typed = Readonly<Record<Name, string>>

const wrongWith = ({ login, firstHalf, secondHalf, password, again }: Typed): Text | undefined =>
  login.trim() && firstHalf.trim() && secondHalf.trim()
    ? newPasswordFault(password, again)
    : text('请填写登录名和两半激活码', 'Fill in the login name and both halves')

/** The person opens an account, or opens it again after a reset: with both halves, and a password nobody else knows. */
export function Activate() {
  const say = useSay()
  const { run, refused, busy, failure } = useSubmit()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const login = useSearchText('login') ?? ''
  const [typed, setTyped] = useState<Typed>({ login, firstHalf: '', secondHalf: '', password: '', again: '' })

  async function activate() {
    if (refused(wrongWith(typed))) return
    const { again: _, ...body } = typed
    const me = await run(() => client.session.activate({ body: { ...body, login: body.login.trim() } }))
    if (!me) return
    cache.clear()
    cache.setQueryData(keys.me, me)
    void navigate({ to: '/me' })
  }

  return (
    <>
      <PageHead title={say(text('激活账号', 'Activate an account'))} />
      <div className="activate">
        <Card title={say(text('首次登录，或口令已重置', 'First sign-in, or after a reset'))}>
          <p>
            {say(
              text(
                '激活码分上、下两半，由两名管理员分别交给您，只能用一次。口令由您自己设定，管理员看不到。',
                'The activation has two halves, which two administrators give you; it works once. You choose the password yourself, and no administrator sees it.',
              ),
            )}
          </p>
          <PlainForm onSubmit={() => void activate()}>
            {(Object.entries(fields) as [Name, Field][]).map(([name, { label, hint, secret, complete }]) => (
              <LineField
                key={name}
                label={label}
                hint={hint}
                id={`activate-${name}`}
                type={secret ? 'password' : 'text'}
                className={hint ? 'code' : ''}
                autoComplete={complete}
                autoCapitalize={hint ? 'characters' : 'none'}
                spellCheck={false}
                value={typed[name]}
                onChange={written => setTyped({ ...typed, [name]: written })}
              />
            ))}
            <FailureNote words={failure} />
            <Button kind="primary" type="submit" busy={busy}>
              {say(text('激活并登录', 'Activate and sign in'))}
            </Button>
            <p className="quiet sign-in-help">
              <Go href="/sign-in">{say(text('已有口令，去登录', 'I have a password: sign in'))}</Go>
            </p>
          </PlainForm>
        </Card>
      </div>
    </>
  )
}
