import { text } from '@zhengheng/policy'
import type { FormEvent } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { ActProblemNote } from '../ui/act/ActProblemNote.tsx'
import { useAct } from '../ui/act/useAct.ts'
import { Button } from '../ui/Button.tsx'
import { DraftLine } from '../ui/draft/DraftLine.tsx'
import { useDraft } from '../ui/draft/useDraft.ts'
import { TextArea } from '../ui/Input.tsx'
import { CalendarEffectLine } from './CalendarEffectLine.tsx'

const subject = { kind: 'rules', pack: 'calendar' } as const
const action = 'supervision.proposeNotice'

interface WithdrawFormProps {
  readonly version: number
  /** number of the notice among those entered */
  readonly of: number
  onDone(): void
}

/** To take a notice back that was entered wrongly, or that the State Council took back itself. */
export function WithdrawForm({ version, of, onDone }: WithdrawFormProps) {
  const say = useSay()
  const { act, busy, problem } = useAct()
  const part = `withdrawal ${of}`
  const kept = useDraft({ subject, action, part }, { reason: '' })
  const { reason } = kept.value
  const change = { kind: 'withdrawal', of } as const

  async function submit(event: FormEvent) {
    event.preventDefault()
    const input = { change, reason: reason.trim() }
    if (await act({ subject, action, part, input, seenVersion: version })) onDone()
  }

  return (
    <form className="amend-form" noValidate onSubmit={event => void submit(event)}>
      <ActProblemNote problem={problem} subject={subject} />
      <CalendarEffectLine change={change} />
      <div className="field">
        <label htmlFor="withdraw-reason">{say(text('说明', 'Remark'))}</label>
        <TextArea
          id="withdraw-reason"
          rows={3}
          value={reason}
          onChange={({ target }) => kept.change({ reason: target.value })}
        />
      </div>
      <DraftLine kept={kept} />
      <div className="form-end">
        <Button kind="primary" type="submit" busy={busy}>
          {say(text('送复核', 'Send to be confirmed'))}
        </Button>
      </div>
    </form>
  )
}
