import { useNavigate } from '@tanstack/react-router'
import { type Action, fieldsOf, text } from '@zhengheng/policy'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useSay } from '../../app/i18n.tsx'
import { ActProblemNote } from '../../ui/act/ActProblemNote.tsx'
import type { Subject } from '../../ui/act/screens.ts'
import { useAct } from '../../ui/act/useAct.ts'
import { Card } from '../../ui/Card.tsx'
import { Citation } from '../../ui/Citation.tsx'
import { ActionForm, type FormValue, useActionForm } from '../../ui/form/ActionForm.tsx'
import { useShortcuts } from '../../ui/useShortcuts.ts'
import { valueWords } from './field-words.ts'
import { LeaveGuard } from './LeaveGuard.tsx'

interface FilingFormProps {
  readonly action: Action
  readonly subject: Subject & { readonly kind: 'project' }
  readonly version: number
  readonly preset: FormValue
}

/** Fill, check, send. What is filled in stays on the page until it is sent. */
export function FilingForm({ action, subject, version, preset }: FilingFormProps) {
  const say = useSay()
  const navigate = useNavigate()
  const form = useActionForm(action, preset)
  const start = useRef(form.value)
  const [checking, setChecking] = useState<FormValue>()
  const { act, busy, problem, clear } = useAct()
  const done = useRef(false)

  function check() {
    clear()
    const checked = form.check()
    if (checked.ok) setChecking(checked.input as FormValue)
  }
  async function send() {
    const receipt = await act({ subject, action: action.name, input: checking, seenVersion: version })
    if (!receipt) {
      setChecking(undefined)
      return
    }
    done.current = true
    await navigate({ to: `/p/${subject.code}/receipt/${receipt.no}`, replace: true })
  }
  const go = () => (checking ? void send() : check())
  useShortcuts({ 'ctrl+Enter': go })

  const shown = form.errors.length > 0 ? ({ kind: 'fields', errors: form.errors } as const) : problem
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        go()
      }}
    >
      <p>
        {say(action.effect)}{' '}
        {action.basis.map(rule => (
          <Citation key={rule} rule={rule} />
        ))}
      </p>
      <ActProblemNote problem={shown} subject={subject} />
      {checking ? (
        <Card title={say(text('请核对', 'Check what will be sent'))}>
          <dl className="section-facts">
            {fieldsOf(action.input).map(spec => (
              <div key={spec.name}>
                <dt>{say(spec.label)}</dt>
                <dd className="pre-line">{say(valueWords(spec, checking[spec.name]))}</dd>
              </div>
            ))}
          </dl>
          <p className="final">
            {say(text('报送后，退回前不能修改。', 'Once sent, it cannot be changed until it is returned.'))}
          </p>
          <div className="form-end">
            <Button type="primary" htmlType="submit" loading={busy}>
              {say(action.title)}
            </Button>
            <Button onClick={() => setChecking(undefined)}>{say(text('返回修改', 'Change something'))}</Button>
          </div>
        </Card>
      ) : (
        <>
          <ActionForm action={action} value={form.value} onChange={form.setValue} errors={form.errors} />
          <div className="form-end">
            <Button type="primary" htmlType="submit">
              {say(text('下一步：核对', 'Next: check'))}
            </Button>
          </div>
        </>
      )}
      <LeaveGuard mayLeave={async () => false} isSafe={() => done.current || form.value === start.current} />
    </form>
  )
}
