import type { Text } from '@zhengheng/policy'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { fieldFaults, problemText } from '../act/act-problem.ts'

export interface Submitting {
  /** Does one thing at the server. Undefined when it was not done; `failure` and `faults` then say why. */
  run<Answer>(work: () => Promise<Answer>): Promise<Answer | undefined>
  /** says what is missing before anything is sent, or forgets it; true when something is */
  refused(missing: Text | undefined): boolean
  readonly busy: boolean
  readonly failure: string | undefined
  /** what the server found wrong, by field */
  readonly faults: Readonly<Record<string, Text>>
  /** of the form, whose first faulty field takes the focus */
  readonly form: RefObject<HTMLFormElement | null>
}

const NO_FAULTS: Readonly<Record<string, Text>> = {}

/**
 * Sending what is no act, such as a password or a view. What is wrong with a field is told above the form, or, with
 * `beside`, by the form itself next to that field.
 */
export function useSubmit(beside = false): Submitting {
  const say = useSay()
  const { language } = useLanguage()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [faults, setFaults] = useState(NO_FAULTS)
  const running = useRef(false)
  const form = useRef<HTMLFormElement>(null)
  // The first field that is wrong may be above what the window shows.
  useEffect(() => {
    if (faults !== NO_FAULTS) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [faults])

  async function run<Answer>(work: () => Promise<Answer>): Promise<Answer | undefined> {
    // A second press while the first is under way is the same.
    if (running.current) return undefined
    running.current = true
    setBusy(true)
    setFailure(undefined)
    setFaults(NO_FAULTS)
    try {
      return await work()
    } catch (error) {
      const found = fieldFaults(error)
      const [first] = Object.values(found)
      if (first) setFaults(found)
      setFailure(first && !beside ? say(first) : problemText(error, language))
      return undefined
    } finally {
      running.current = false
      setBusy(false)
    }
  }

  function refused(missing: Text | undefined): boolean {
    setFailure(missing && say(missing))
    return missing !== undefined
  }
  return { run, refused, busy, failure, faults, form }
}
