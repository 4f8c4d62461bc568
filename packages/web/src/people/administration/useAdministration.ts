import { useQueryClient } from '@tanstack/react-query'
import { RequestProblem } from '@zhengheng/contract'
import type { Text } from '@zhengheng/policy'
import { useEffect, useRef, useState } from 'react'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { problemText } from '../../ui/act/act-problem.ts'
import { announce } from '../../ui/announce.ts'
import { keys } from '../../wire/api.ts'

/** Does one thing at the server: what it refused is kept by field, everything read about accounts is read again. */
export function useAdministration() {
  const say = useSay()
  const { language } = useLanguage()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [faults, setFaults] = useState<Readonly<Record<string, Text>>>({})
  const form = useRef<HTMLFormElement>(null)
  // The first field that is wrong may be above what the window shows.
  useEffect(() => {
    if (Object.keys(faults).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [faults])

  async function run<Answer>(work: () => Promise<Answer>, done: Text): Promise<Answer | undefined> {
    setBusy(true)
    setFailure(undefined)
    setFaults({})
    try {
      const answer = await work()
      announce(say(done))
      await queries.invalidateQueries({ queryKey: keys.administration })
      await queries.invalidateQueries({ queryKey: keys.units })
      return answer
    } catch (error) {
      const fields = error instanceof RequestProblem ? (error.body.fields ?? []) : []
      setFaults(Object.fromEntries(fields.map(({ path, text }) => [path.replace(/^body\./, ''), text])))
      setFailure(problemText(error, language))
      // What was refused may have changed meanwhile: it is shown as it is now.
      void queries.invalidateQueries({ queryKey: keys.administration })
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { run, busy, failure, faults, form }
}
