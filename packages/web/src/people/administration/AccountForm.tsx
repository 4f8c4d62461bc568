import { useQuery } from '@tanstack/react-query'
import type { ActAnswer, AdministeredAccount } from '@zhengheng/contract'
import { actionNamed, isAdministration, roleNames, roles, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { ActProblemNote } from '../../ui/act/ActProblemNote.tsx'
import { useCheckedAct } from '../../ui/act/useActForm.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/form/Choice.tsx'
import { LineField } from '../../ui/form/LineField.tsx'
import { PlainForm } from '../../ui/form/PlainForm.tsx'
import { client, keys } from '../../wire/api.ts'

const groups = [
  { legend: text('业务岗位', 'Business posts'), of: roles.filter(role => !isAdministration(role)) },
  { legend: text('三员（与其他岗位不能兼任）', 'Administrators (no other post)'), of: roles.filter(isAdministration) },
]

interface AccountFormProps {
  readonly account?: AdministeredAccount
  onClose(): void
  /** of a new account */
  onTold?(answer: ActAnswer): void
}

/** A new account, or another post for one: both wait for the security administrator. */
export function AccountForm({ account, onClose, onTold }: AccountFormProps) {
  const say = useSay()
  const action = actionNamed(account ? 'administration.proposeChange' : 'administration.proposeAccount')
  const subject = { kind: 'account', id: account?.id ?? 'new' } as const
  const { send, busy, problem, errors } = useCheckedAct(action, { subject, version: account?.version ?? 0 })
  const fault = (field: string) => errors.find(({ path }) => path.split('.')[0] === field)?.text
  const [login, setLogin] = useState('')
  const [postTitle, setPostTitle] = useState(account?.postTitle ?? '')
  const [unit, setUnit] = useState(account?.unit?.id ?? '')
  const [held, setHeld] = useState<readonly string[]>(account?.roles ?? [])
  const units = useQuery({ queryKey: keys.units, queryFn: () => client.units.list() })

  async function submit() {
    const post = { postTitle, roles: [...held], unit: unit || null }
    const answer = await send(account ? post : { ...post, login })
    if (!answer) return
    onClose()
    onTold?.(answer)
  }

  const toggle = (role: string) => setHeld(held.includes(role) ? held.filter(one => one !== role) : [...held, role])
  const [unitFault, rolesFault] = [fault('unit'), fault('roles')]
  const shown = account ? groups.slice(0, 1) : groups
  return (
    <PlainForm onSubmit={() => void submit()}>
      <ActProblemNote problem={problem} subject={subject} />
      {!account && (
        <LineField
          label={text('登录名', 'Login name')}
          hint={text(
            '2 至 40 个字，文字、数字、点、横线或下划线',
            '2 to 40 letters, digits, dots, hyphens or underscores',
          )}
          value={login}
          onChange={setLogin}
          fault={fault('login')}
        />
      )}
      <LineField
        label={text('岗位名称', 'Post')}
        value={postTitle}
        onChange={setPostTitle}
        fault={fault('postTitle')}
      />
      <Choice
        id="account-unit"
        label={say(text('所属单位', 'Unit'))}
        hint={account ? undefined : say(text('三员不属于任何单位，不选', 'Leave out for administrators'))}
        options={[
          ...(account ? [] : [{ value: '', label: say(text('不属于任何单位', 'No unit')) }]),
          ...(units.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={unit}
        onChange={setUnit}
        error={unitFault && say(unitFault)}
      />
      {shown.map(({ legend, of }) => (
        <fieldset key={legend.zh} className="field">
          <legend>{say(legend)}</legend>
          {of.map(role => (
            <label key={role} className="check">
              <input type="checkbox" checked={held.includes(role)} onChange={() => toggle(role)} />
              <span>{say(roleNames[role])}</span>
            </label>
          ))}
        </fieldset>
      ))}
      {rolesFault && <p className="field-error">{say(rolesFault)}</p>}
      <p className="quiet">
        {say(
          text(
            '安全管理员复核通过后生效；此前一切照旧。',
            'It takes effect when the security administrator confirms; until then nothing changes.',
          ),
        )}
      </p>
      <div className="form-end">
        <Button kind="primary" type="submit" busy={busy}>
          {say(account ? text('送复核', 'Send to be confirmed') : text('添加账号', 'Add account'))}
        </Button>
        <Button onClick={onClose}>{say(text('取消', 'Cancel'))}</Button>
      </div>
    </PlainForm>
  )
}
