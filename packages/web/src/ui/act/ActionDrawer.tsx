import type { Receipt } from '@zhengheng/contract'
import { type Action, actionNamed, fieldsOf, type Offer, type PaperKind, text, titleOfAct } from '@zhengheng/policy'
import type { ReactNode } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { ActionForm, type FormValue } from '../form/ActionForm.tsx'
import { FormProject } from '../form/PapersField.tsx'
import { Sheet } from '../Sheet.tsx'
import { UnprintedSentences } from '../UnprintedSentences.tsx'
import { ActFrame } from './ActFrame.tsx'
import type { Subject } from './screens.ts'
import { useActForm } from './useActForm.ts'

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
  const large = fieldsOf(action.input).some(field => ['rows', 'prose', 'papers'].includes(field.kind))
  return (
    <Sheet
      open={props.open}
      onClose={props.onClose}
      size={large ? 640 : 480}
      title={say(titleOfAct(action, props.offer.item))}
    >
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
  const form = useActForm(action, { subject, version, part }, preset)

  async function submit() {
    const receipt = await form.send()
    if (!receipt) return
    onDone?.(receipt)
    onClose()
  }

  return (
    <ActFrame action={action} subject={subject} form={form} onSubmit={() => void submit()} onCancel={onClose}>
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
      <FormProject value={subject.kind === 'project' ? subject.code : null}>
        <ActionForm action={action} value={form.value} onChange={form.setValue} errors={form.errors} />
      </FormProject>
      {action.irreversible && (
        <p className="final">
          {say(text('办理后不能撤销，请核对以上内容。', 'This is final. Check what stands above.'))}
        </p>
      )}
    </ActFrame>
  )
}
