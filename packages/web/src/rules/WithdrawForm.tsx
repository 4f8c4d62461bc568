import { text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { TextArea } from '../ui/Input.tsx'
import { AmendForm, useProposal } from './AmendForm.tsx'
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
  const proposal = useProposal({ subject, action, version, part: `withdrawal ${of}` }, { reason: '' })
  const { reason } = proposal.kept.value
  const change = { kind: 'withdrawal', of } as const

  async function submit() {
    if (await proposal.send({ change, reason: reason.trim() })) onDone()
  }

  return (
    <AmendForm proposal={proposal} onSubmit={() => void submit()}>
      <CalendarEffectLine change={change} />
      <div className="field">
        <label htmlFor="withdraw-reason">{say(text('说明', 'Remark'))}</label>
        <TextArea
          id="withdraw-reason"
          rows={3}
          value={reason}
          onChange={({ target }) => proposal.kept.change({ reason: target.value })}
        />
      </div>
    </AmendForm>
  )
}
