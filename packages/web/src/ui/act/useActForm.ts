import type { ActAnswer } from '@zhengheng/contract'
import { type Action, fieldsOf, initialInput } from '@zhengheng/policy'
import { useMemo, useState } from 'react'
import { type KeptForm, useDraft } from '../draft/useDraft.ts'
import type { FormValue } from '../form/ActionForm.tsx'
import { checkInput, type FieldError } from '../form/check-input.ts'
import type { ActProblem } from './act-problem.ts'
import type { Subject } from './screens.ts'
import { useAct } from './useAct.ts'

/** What an act is done to, and which of several drafts of it. */
interface ActPlace {
  readonly subject: Subject
  /** version of the subject the person was looking at */
  readonly version: number
  readonly part?: string | undefined
}

interface Sending {
  /** fields the schema lets stay empty, which a rule asks for in this case */
  readonly required?: readonly string[]
  /** errors that say what the page says already */
  leaveOut?(error: FieldError): boolean
  /** where what it is done to is known only now */
  readonly subject?: Subject
  /** lets what is being saved arrive first, so that nothing is kept after the act that ends it */
  beforeSend?: (() => Promise<unknown>) | undefined
}

export interface CheckedAct {
  /** Judges by the schema, then does the act. Undefined when it was not done; `problem` and `errors` then say why. */
  send(value: FormValue, how?: Sending): Promise<ActAnswer | undefined>
  readonly busy: boolean
  /** for above the form */
  readonly problem: ActProblem | undefined
  /** for beside the fields */
  readonly errors: readonly FieldError[]
  /** counts attempts, so that the problem takes the focus again though its words are the same */
  readonly attempt: number
}

/** An act that is judged by its own schema before it is sent; what the server finds wrong is shown the same way. */
export function useCheckedAct(action: Action, { subject, version, part }: ActPlace): CheckedAct {
  const { act, busy, problem: refusal, clear } = useAct()
  const [found, setFound] = useState<readonly FieldError[]>([])
  const [attempt, setAttempt] = useState(0)

  async function send(value: FormValue, { required, leaveOut, beforeSend, subject: now = subject }: Sending = {}) {
    const checked = checkInput(action.input, value, required)
    setFound(checked.ok ? [] : checked.errors.filter(error => !leaveOut?.(error)))
    setAttempt(count => count + 1)
    if (!checked.ok) {
      clear()
      return undefined
    }
    await beforeSend?.()
    return act({ subject: now, action: action.name, input: checked.input, seenVersion: version, ...(part && { part }) })
  }
  const problem = useMemo(
    () => (found.length > 0 ? ({ kind: 'fields', errors: found } as const) : refusal),
    [found, refusal],
  )
  return { send, busy, problem, errors: problem?.kind === 'fields' ? problem.errors : [], attempt }
}

export interface ActFormState extends Omit<CheckedAct, 'send'> {
  readonly kept: KeptForm<FormValue>
  readonly value: FormValue
  setValue(value: FormValue): void
  /** sends what is typed, with what the screen itself knows */
  send(known?: FormValue, how?: Sending): Promise<ActAnswer | undefined>
}

/** The form of an act: what is typed is kept on the server until the act is done. */
export function useActForm(action: Action, on: ActPlace, preset: FormValue = {}): ActFormState {
  const { subject, part } = on
  const [initial] = useState<FormValue>(() => ({ ...initialInput(action.input), ...preset }))
  const place = { subject, action: action.name, ...(part && { part }) }
  const kept = useDraft(place, initial, asksAnything(action))
  const { send, ...sending } = useCheckedAct(action, on)
  return {
    ...sending,
    kept,
    value: kept.value,
    setValue: kept.change,
    send: (known, how) => send({ ...kept.value, ...known }, how),
  }
}

/** Acts that ask nothing have no form, and nothing to keep. */
export const asksAnything = ({ input }: Action): boolean => fieldsOf(input).some(({ kind }) => kind !== 'hidden')
