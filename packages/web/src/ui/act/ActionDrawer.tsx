import type { Receipt } from '@zhengheng/contract'
import { type Action, actionNamed, fieldsOf, type Offer, type PaperKind, text } from '@zhengheng/policy'
import { type ReactNode, useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { ActionForm, type FormValue, useActionForm } from '../form/ActionForm.tsx'
import { Sheet } from '../Sheet.tsx'
import { UnprintedSentences } from '../UnprintedSentences.tsx'
import { ActFrame } from './ActFrame.tsx'
import type { Subject } from './screens.ts'
import { useAct } from './useAct.ts'

export interface ActionFact {
  readonly label: string
  readonly value: ReactNode
}

interface ActionDrawerProps {
  readonly offer: Offer
  readonly subject: Subject
  readonly version: number
  readonly open: boolean
  onClose(): void
  readonly facts?: readonly ActionFact[]
  readonly preset?: FormValue
  /** which of several drafts of this act on this subject it writes */
  readonly part?: string
  /** what the act issues */
  readonly paper?: PaperKind | undefined
  onDone?(receipt: Receipt): void
}

/** The form of an action beside the page. For final acts it lists the facts first; that is the whole confirmation. */
export function ActionDrawer(props: ActionDrawerProps) {
  const say = useSay()
  const action = actionNamed(props.offer.action)
  const large = fieldsOf(action.input).some(field => field.kind === 'rows' || field.kind === 'prose')
  return (
    <Sheet open={props.open} onClose={props.onClose} size={large ? 640 : 480} title={say(action.title)}>
      <DrawerContent {...props} action={action} />
    </Sheet>
  )
}

function DrawerContent({
  action,
  subject,
  version,
  facts,
  preset,
  part,
  paper,
  onDone,
  onClose,
}: ActionDrawerProps & { action: Action }) {
  const say = useSay()
  const form = useActionForm(action, { subject, ...(part && { part }) }, preset)
  const { act, busy, problem, clear } = useAct()
  const [tried, setTried] = useState(0)

  async function submit() {
    const checked = form.check()
    if (!checked.ok) {
      setTried(tried + 1)
      clear()
      return
    }
    const receipt = await act({
      subject,
      action: action.name,
      input: checked.input,
      seenVersion: version,
      ...(part && { part }),
    })
    if (!receipt) return
    onDone?.(receipt)
    onClose()
  }

  const shown = form.errors.length > 0 ? ({ kind: 'fields', errors: form.errors } as const) : problem
  const errors = problem?.kind === 'fields' ? problem.errors : form.errors
  return (
    <ActFrame
      action={action}
      subject={subject}
      problem={shown}
      attempt={tried}
      busy={busy}
      kept={form.kept}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      {facts && facts.length > 0 && (
        <dl className="facts">
          {facts.map(fact => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {paper && <UnprintedSentences kind={paper} />}
      <ActionForm action={action} value={form.value} onChange={form.setValue} errors={errors} />
      {action.irreversible && (
        <p className="final">
          {say(text('办理后不能撤销，请核对以上内容。', 'This is final. Check what stands above.'))}
        </p>
      )}
    </ActFrame>
  )
}
