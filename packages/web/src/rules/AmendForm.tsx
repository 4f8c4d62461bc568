import type { Text } from '@zhengheng/policy'
import { text } from '@zhengheng/policy'
import { type ReactNode, useState } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { ActProblemNote } from '../ui/act/ActProblemNote.tsx'
import type { ActProblem } from '../ui/act/act-problem.ts'
import type { Subject } from '../ui/act/screens.ts'
import { useAct } from '../ui/act/useAct.ts'
import { Button } from '../ui/Button.tsx'
import { DraftLine } from '../ui/draft/DraftLine.tsx'
import { type KeptForm, useDraft } from '../ui/draft/useDraft.ts'
import { FailureNote, PlainForm } from '../ui/form/PlainForm.tsx'

type Typed = Readonly<Record<string, unknown>>

interface ProposalPlace {
  readonly subject: Subject
  readonly action: string
  /** version of the rules the person was looking at */
  readonly version: number
  readonly part?: string
}

interface Proposing<T extends Typed> {
  readonly kept: KeptForm<T>
  readonly subject: Subject
  readonly busy: boolean
  readonly problem: ActProblem | undefined
  /** what is missing, said instead of sending */
  readonly missing: Text | undefined
  send(input: unknown): Promise<boolean>
  refuse(missing: Text): void
}

/** What is proposed to the rules: typed and kept, completed, then sent to the second administrator. */
export function useProposal<T extends Typed>({ version, ...place }: ProposalPlace, nothing: T): Proposing<T> {
  const { act, busy, problem } = useAct()
  const kept = useDraft(place, nothing)
  const [missing, setMissing] = useState<Text>()
  return {
    kept,
    subject: place.subject,
    busy,
    problem,
    missing,
    refuse: setMissing,
    send: async input => {
      setMissing(undefined)
      return (await act({ ...place, input, seenVersion: version })) !== undefined
    },
  }
}

interface AmendFormProps {
  readonly proposal: Proposing<Typed>
  readonly children: ReactNode
  onSubmit(): void
  onCancel?(): void
}

/** Around the fields of a proposal: what is missing or was refused, that it is kept, and the button. */
export function AmendForm({ proposal, children, onSubmit, onCancel }: AmendFormProps) {
  const say = useSay()
  const { kept, subject, busy, problem, missing } = proposal
  return (
    <PlainForm className="amend-form" onSubmit={onSubmit}>
      <FailureNote words={missing && say(missing)} />
      <ActProblemNote problem={problem} subject={subject} />
      {children}
      <DraftLine kept={kept} />
      <div className="form-end">
        <Button kind="primary" type="submit" busy={busy}>
          {say(text('送复核', 'Send to be confirmed'))}
        </Button>
        {onCancel && <Button onClick={onCancel}>{say(text('取消', 'Cancel'))}</Button>}
      </div>
    </PlainForm>
  )
}
