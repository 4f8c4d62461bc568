import { useQueryClient } from '@tanstack/react-query'
import type { Receipt } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useRef, useState } from 'react'
import { keys } from '../../app/api.ts'
import { useLanguage, useSay } from '../../app/i18n.tsx'
import { announce } from '../announce.ts'
import { type ActProblem, actProblem } from './act-problem.ts'
import { intention } from './request-id.ts'
import { type Act, sendAct } from './send-act.ts'

export interface Acting {
  /** Does the act. Undefined when it was not done; `problem` then says why. Sending the same act again is safe. */
  act(act: Act): Promise<Receipt | undefined>
  readonly busy: boolean
  readonly problem: ActProblem | undefined
  /** forgets the problem, for example after the input was changed */
  clear(): void
}

/** Doing things to projects and plans: one request id per intended act, every refusal shaped for the screen. */
export function useAct(): Acting {
  const cache = useQueryClient()
  const say = useSay()
  const { language } = useLanguage()
  const intended = useRef(intention())
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ActProblem>()

  async function act(what: Act): Promise<Receipt | undefined> {
    // A second press while the first is under way is the same act.
    if (running.current) return undefined
    running.current = true
    setBusy(true)
    setProblem(undefined)
    try {
      const receipt = await sendAct(what, intended.current.idFor(what))
      intended.current.done()
      await cache.invalidateQueries({ predicate: query => query.queryKey[0] !== keys.me[0] })
      const number = receipt.number && say(text(`，编号 ${receipt.number}`, `, number ${receipt.number}`))
      announce(say(text(`已${receipt.title.zh}${number}`, `Done: ${receipt.title.en}${number}`)))
      return receipt
    } catch (error) {
      const found = actProblem(error, language)
      if (found.kind === 'stale') await cache.invalidateQueries()
      setProblem(found)
      return undefined
    } finally {
      running.current = false
      setBusy(false)
    }
  }

  return { act, busy, problem, clear: () => setProblem(undefined) }
}
