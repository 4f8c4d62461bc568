import { type Action, text } from '@zhengheng/policy'
import type { ReactNode } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { useInHand } from '../../wire/useInHand.ts'
import { Button } from '../Button.tsx'
import { Citations } from '../Citation.tsx'
import { DraftLine } from '../draft/DraftLine.tsx'
import { useShortcuts } from '../useShortcuts.ts'
import { ActProblemNote } from './ActProblemNote.tsx'
import type { Subject } from './screens.ts'
import { type ActFormState, asksAnything } from './useActForm.ts'

interface ActFrameProps {
  readonly action: Action
  readonly subject: Subject
  readonly form: ActFormState
  /** the fields of the act */
  readonly children: ReactNode
  onSubmit(): void
  onCancel?(): void
}

/** Around the fields of every act: what it does and by which articles, why it failed, and the one button. */
export function ActFrame(props: ActFrameProps) {
  const { action, subject, form, children, onSubmit, onCancel } = props
  const say = useSay()
  useInHand(true)
  useShortcuts({ 'ctrl+Enter': onSubmit })
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <p>
        {say(action.effect)}
        {say(text('。', '.'))} <Citations rules={action.basis} />
      </p>
      <ActProblemNote key={form.attempt} problem={form.problem} subject={subject} />
      {children}
      {asksAnything(action) && <DraftLine kept={form.kept} />}
      <div className="form-end">
        <Button kind="primary" type="submit" busy={form.busy}>
          {say(action.title)}
        </Button>
        {onCancel && <Button onClick={onCancel}>{say(text('取消', 'Cancel'))}</Button>}
      </div>
    </form>
  )
}
