import type { ProjectDetail, Receipt } from '@zhengheng/contract'
import type { Action } from '@zhengheng/policy'
import { type ReactNode, useState } from 'react'
import { ActProblemNote } from '../../../ui/act/ActProblemNote.tsx'
import { useAct } from '../../../ui/act/useAct.ts'
import { DraftLine } from '../../../ui/draft/DraftLine.tsx'
import { type FormValue, useActionForm } from '../../../ui/form/ActionForm.tsx'
import { useShortcuts } from '../../../ui/useShortcuts.ts'
import { useInHand } from '../../../wire/useInHand.ts'

/** An action of a project filled in on a page of its own: what is typed, what is wrong with it, and sending it. */
export function usePageForm(action: Action, detail: ProjectDetail, preset?: FormValue) {
  const subject = { kind: 'project', code: detail.project.code } as const
  const form = useActionForm(action, { subject }, preset)
  const { act, busy, problem } = useAct()
  const [tried, setTried] = useState(0)

  async function send(): Promise<Receipt | undefined> {
    const checked = form.check()
    setTried(tried + 1)
    if (!checked.ok) return undefined
    return act({ subject, action: action.name, input: checked.input, seenVersion: detail.version })
  }
  const shown = form.errors.length > 0 ? ({ kind: 'fields', errors: form.errors } as const) : problem
  const note = (
    <>
      <DraftLine kept={form.kept} />
      <ActProblemNote key={tried} problem={shown} subject={subject} />
    </>
  )
  return { form, busy, send, note }
}

interface SendFormProps {
  onSend(): Promise<unknown>
  readonly id?: string
  readonly className?: string
  readonly children: ReactNode
}

/** A form whose Enter, button and Ctrl+Enter do the same. Typed into, it is in hand. */
export function SendForm({ onSend, id, className, children }: SendFormProps) {
  const [touched, setTouched] = useState(false)
  useInHand(touched)
  useShortcuts({ 'ctrl+Enter': () => void onSend() })
  return (
    <form
      noValidate
      id={id}
      className={className}
      onChange={() => setTouched(true)}
      onSubmit={event => {
        event.preventDefault()
        void onSend()
      }}
    >
      {children}
    </form>
  )
}
