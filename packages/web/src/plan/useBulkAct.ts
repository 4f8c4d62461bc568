import { useQueryClient } from '@tanstack/react-query'
import type { PlanLineRow } from '@zhengheng/contract'
import type { Text } from '@zhengheng/policy'
import { useState } from 'react'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { problemText } from '../ui/act/act-problem.ts'
import { newRequestId } from '../ui/act/request-id.ts'
import { type Act, sendAct } from '../ui/act/send-act.ts'
import { announce } from '../ui/announce.ts'
import { keys } from '../wire/api.ts'

interface LineAct {
  readonly line: PlanLineRow
  readonly act: Act
}

interface Failure {
  readonly line: PlanLineRow
  readonly words: string
}

/** Does one act to many lines, one after the other; says how many were done and which were not, and why. */
export function useBulkAct() {
  const cache = useQueryClient()
  const say = useSay()
  const { language } = useLanguage()
  const [progress, setProgress] = useState<number | null>(null)
  const [failures, setFailures] = useState<readonly Failure[]>([])

  async function run(acts: readonly LineAct[], done: (count: number) => Text): Promise<number> {
    const failed: Failure[] = []
    setFailures([])
    for (const [index, { line, act }] of acts.entries()) {
      setProgress(index + 1)
      try {
        await sendAct(act, newRequestId())
      } catch (error) {
        failed.push({ line, words: problemText(error, language) })
      }
    }
    await cache.invalidateQueries({ predicate: query => query.queryKey[0] !== keys.me[0] })
    setProgress(null)
    setFailures(failed)
    announce(say(done(acts.length - failed.length)))
    return failed.length
  }
  return { run, progress, failures }
}
