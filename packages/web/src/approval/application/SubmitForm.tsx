import { useNavigate } from '@tanstack/react-router'
import { type Offer, text } from '@zhengheng/policy'
import { type FormEvent, useRef, useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { ActProblemNote } from '../../ui/act/ActProblemNote.tsx'
import { useAct } from '../../ui/act/useAct.ts'
import { WhyNot } from '../../ui/act/WhyNot.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Citation } from '../../ui/Citation.tsx'
import { useShortcuts } from '../../ui/useShortcuts.ts'

interface SubmitFormProps {
  readonly code: string
  readonly version: number
  /** things that must be solved first */
  readonly open: number
  readonly offer: Offer
}

/** The statement of responsibility and the act itself. */
export function SubmitForm({ code, version, open, offer }: SubmitFormProps) {
  const say = useSay()
  const navigate = useNavigate()
  const box = useRef<HTMLInputElement>(null)
  const [stated, setStated] = useState(false)
  const [missing, setMissing] = useState(false)
  const { act, busy, problem } = useAct()
  const subject = { kind: 'project', code } as const
  const ready = open === 0 && offer.decision.allowed

  async function submit(event?: FormEvent) {
    event?.preventDefault()
    if (!ready) return
    setMissing(!stated)
    if (!stated) {
      box.current?.focus()
      return
    }
    const receipt = await act({ subject, action: offer.action, input: {}, seenVersion: version })
    if (receipt) await navigate({ to: `/p/${code}/receipt/${receipt.no}`, replace: true })
  }
  useShortcuts({ 'ctrl+Enter': () => void submit() })

  return (
    <Card title={say(text('提交', 'Submit'))}>
      <ActProblemNote problem={problem} subject={subject} />
      {open > 0 ? (
        <p>{say(text(`请先解决上面 ${open} 处，再提交。`, `Solve the ${open} things above first.`))}</p>
      ) : (
        <WhyNot offer={offer} subject={subject} />
      )}
      {ready && (
        <form onSubmit={submit} noValidate>
          <label className="check" htmlFor="stated">
            <input
              ref={box}
              id="stated"
              type="checkbox"
              checked={stated}
              aria-invalid={missing || undefined}
              aria-describedby={missing ? 'stated-error' : undefined}
              onChange={({ target }) => setStated(target.checked)}
            />
            <span>
              {say(
                text(
                  '我已核对，申报方案符合实际业务需求，对申报方案和建设效益负责',
                  'I have checked it: the scheme fits real needs, and the unit answers for it and its benefits',
                ),
              )}
            </span>
          </label>
          <Citation rule="W-11.3" />
          {missing && (
            <p className="field-error" id="stated-error" role="alert">
              {say(text('请先勾选上面的责任声明', 'Tick the statement first'))}
            </p>
          )}
          <p className="final">
            {say(text('提交后内容定稿，退回前不能修改。', 'Submission freezes the content until it is returned.'))}
          </p>
          <div className="form-end">
            <Button kind="primary" type="submit" busy={busy}>
              {say(text('提交单位审核', 'Submit to the unit’s leader'))}
            </Button>
          </div>
        </form>
      )}
    </Card>
  )
}
