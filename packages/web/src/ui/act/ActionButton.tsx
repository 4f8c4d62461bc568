import type { Receipt } from '@zhengheng/contract'
import { actionNamed, type Offer, type PaperKind, text, titleOfAct } from '@zhengheng/policy'
import { type ReactNode, useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { Button } from '../Button.tsx'
import type { FormValue } from '../form/ActionForm.tsx'
import { Go } from '../Go.tsx'
import { Sheet } from '../Sheet.tsx'
import { ActionDrawer, type ActionFact } from './ActionDrawer.tsx'
import { type Subject, screenOf } from './screens.ts'
import { WhyNot } from './WhyNot.tsx'

export interface ActionButtonProps {
  readonly offer: Offer
  readonly subject: Subject
  /** version of the subject the person looks at */
  readonly version: number
  readonly primary?: boolean
  /** facts listed before a final act */
  readonly facts?: readonly ActionFact[]
  /** what the act issues: told with what it will not say */
  readonly paper?: PaperKind | undefined
  /** what the form starts with */
  readonly preset?: FormValue
  /** where the same act is offered for several things on one subject: which of them */
  readonly part?: string
  readonly label?: ReactNode
  /** the action's name where the label alone does not say it, for those who cannot see the line it stands in */
  readonly name?: string
  /** opens at once, for an address that names the action */
  readonly open?: boolean
  onDone?(receipt: Receipt): void
  onClose?(): void
}

/** An action as a button. It is always there; when the act is not allowed, pressing says why. */
export function ActionButton(props: ActionButtonProps) {
  const { offer, subject, primary, label, name, open: openAtOnce = false, onClose } = props
  const say = useSay()
  const [open, setOpen] = useState(openAtOnce)
  const title = titleOfAct(actionNamed(offer.action), offer.item)
  const { allowed } = offer.decision
  const screen = allowed ? screenOf(offer.action, subject) : undefined
  const words = label ?? say(title)
  const spoken = name && (
    <span className="sr-only">
      {say(text('：', ': '))}
      {name}
    </span>
  )
  const close = () => {
    setOpen(false)
    onClose?.()
  }
  if (screen) {
    return (
      <Go href={screen} className={primary ? 'button button-primary' : 'button'}>
        {words}
        {spoken}
      </Go>
    )
  }
  return (
    <>
      <Button
        kind={primary && allowed ? 'primary' : 'plain'}
        className={allowed ? '' : 'not-now'}
        aria-disabled={allowed ? undefined : true}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {words}
        {spoken}
      </Button>
      {allowed ? (
        <ActionDrawer {...props} open={open} onClose={close} />
      ) : (
        <Sheet
          open={open}
          onClose={close}
          size={480}
          title={say(text(`为什么不能办：${title.zh}`, `Why not: ${title.en}`))}
        >
          <WhyNot offer={offer} subject={subject} />
        </Sheet>
      )}
    </>
  )
}
