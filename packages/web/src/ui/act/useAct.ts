import { useQueryClient } from '@tanstack/react-query'
import type { ActAnswer } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useEffect, useRef, useState } from 'react'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { useMe } from '../../reader/session.ts'
import { keys } from '../../wire/api.ts'
import { useInHand } from '../../wire/useInHand.ts'
import { announce } from '../announce.ts'
import { draftAtHand } from '../draft/drafts-at-hand.ts'
import { type ActProblem, actProblem } from './act-problem.ts'
import { intention } from './request-id.ts'
import { type Act, sendAct } from './send-act.ts'

export interface Acting {
  /** Does the act. Undefined when it was not done; `problem` then says why. Sending the same act again is safe. */
  act(act: Act): Promise<ActAnswer | undefined>
  readonly busy: boolean
  readonly problem: ActProblem | undefined
  /** forgets the problem, for example after the input was changed */
  clear(): void
}

/**
 * Doing things to projects and plans: one request id per intended act, every refusal shaped for the screen.
 * Changes by others are told once; sending again then counts as having seen them. Nothing typed is lost by that:
 * what is on the page is read anew only when it is left or the reader asks.
 */
export function useAct(): Acting {
  const cache = useQueryClient()
  const say = useSay()
  const { language } = useLanguage()
  const { account } = useMe()
  const intended = useRef(intention())
  const running = useRef(false)
  const toldVersion = useRef(-1)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ActProblem>()
  useInHand(problem !== undefined)

  useEffect(
    () => () => {
      if (toldVersion.current >= 0) void cache.invalidateQueries()
    },
    [cache],
  )

  async function act(what: Act): Promise<ActAnswer | undefined> {
    // A second press while the first is under way is the same act.
    if (running.current) return undefined
    running.current = true
    let receipt: ActAnswer | undefined
    const done = async () => {
      receipt = await attempt(what)
      return receipt !== undefined
    }
    const draft = draftAtHand(account, what)
    await (draft ? draft.whileActing(done) : done())
    return receipt
  }

  async function attempt(what: Act): Promise<ActAnswer | undefined> {
    setBusy(true)
    setProblem(undefined)
    try {
      const seenVersion = Math.max(what.seenVersion, toldVersion.current)
      const receipt = await sendAct({ ...what, seenVersion }, intended.current.idFor(what))
      intended.current.done()
      toldVersion.current = -1
      await cache.invalidateQueries({ predicate: query => query.queryKey[0] !== keys.me[0] })
      const number = receipt.number && say(text(`，编号 ${receipt.number}`, `, number ${receipt.number}`))
      announce(say(text(`已${receipt.title.zh}${number}`, `Done: ${receipt.title.en}${number}`)))
      return receipt
    } catch (error) {
      const found = actProblem(error, language)
      if (found.kind === 'stale') toldVersion.current = found.version ?? toldVersion.current
      setProblem(found)
      return undefined
    } finally {
      running.current = false
      setBusy(false)
    }
  }

  return { act, busy, problem, clear: () => setProblem(undefined) }
}
