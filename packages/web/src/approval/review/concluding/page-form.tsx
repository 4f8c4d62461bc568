import type { ProjectDetail } from '@zhengheng/contract'
import type { Action } from '@zhengheng/policy'
import { type ReactNode, useState } from 'react'
import { ActProblemNote } from '../../../ui/act/ActProblemNote.tsx'
import { useActForm } from '../../../ui/act/useActForm.ts'
import { DraftLine } from '../../../ui/draft/DraftLine.tsx'
import type { FormValue } from '../../../ui/form/ActionForm.tsx'
import { useShortcuts } from '../../../ui/useShortcuts.ts'
import { useInHand } from '../../../wire/useInHand.ts'

/** An action of a project filled in on a page of its own: what is typed, what is wrong with it, and sending it. */
export function usePageForm(action: Action, detail: ProjectDetail, preset?: FormValue) {
  const subject = { kind: 'project', code: detail.project.code } as const
  const form = useActForm(action, { subject, version: detail.version }, preset)
  const note = (
    <>
      <DraftLine kept={form.kept} />
      <ActProblemNote key={form.attempt} problem={form.problem} subject={subject} />
    </>
  )
  return { form, note }
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
