import { useQueryClient } from '@tanstack/react-query'
import { text } from '@zhengheng/policy'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { client } from '../app/api.ts'
import { useLanguage, useSay } from '../app/i18n.tsx'
import { problemText } from '../ui/act/act-problem.ts'
import { newRequestId } from '../ui/act/request-id.ts'
import { sendAct } from '../ui/act/send-act.ts'
import { announce } from '../ui/announce.ts'
import { ACCEPT, type BulkResult, bulkAccept } from './bulk-accept.ts'
import type { InboxLine } from './inbox-lines.ts'

interface BulkAcceptProps {
  readonly chosen: readonly InboxLine[]
  onFinished(): void
}

/** 批量受理: the selected ones that wait for acceptance, each by its own act; those that could not be are named. */
export function BulkAccept({ chosen, onFinished }: BulkAcceptProps) {
  const say = useSay()
  const { language } = useLanguage()
  const cache = useQueryClient()
  const [progress, setProgress] = useState<number>()
  const [refused, setRefused] = useState<readonly Extract<BulkResult, { done: false }>[]>([])
  const [nothing, setNothing] = useState(false)
  // Pressing again after a broken connection repeats the same acts.
  const requests = useRef(new Map<string, string>())
  const codes = chosen.filter(line => line.action === ACCEPT).map(line => line.code)

  const requestFor = (code: string, version: number) => {
    const key = `${code} ${version}`
    const id = requests.current.get(key) ?? newRequestId()
    requests.current.set(key, id)
    return id
  }

  async function run() {
    setNothing(codes.length === 0)
    if (codes.length === 0) return
    setProgress(0)
    const results = await bulkAccept({
      codes,
      detail: code => client.projects.detail({ params: { code } }),
      accept: (code, seenVersion) =>
        sendAct(
          { subject: { kind: 'project', code }, action: ACCEPT, input: {}, seenVersion },
          requestFor(code, seenVersion),
        ),
      onProgress: setProgress,
    })
    const failed = results.filter((result): result is Extract<BulkResult, { done: false }> => !result.done)
    setRefused(failed)
    setProgress(undefined)
    const done = results.length - failed.length
    announce(say(text(`已受理 ${done} 项`, `${done} accepted`)))
    onFinished()
    await cache.invalidateQueries()
  }

  const reason = (result: Extract<BulkResult, { done: false }>) => {
    const first = result.reasons[0]
    return first ? say(first.text) : problemText(result.failure, language)
  }

  return (
    <div className="bulk">
      <span>{say(text(`已选 ${chosen.length} 项`, `${chosen.length} selected`))}</span>
      <Button onClick={() => void run()} loading={progress !== undefined}>
        {progress === undefined
          ? say(text(`批量受理（${codes.length}）`, `Accept the selected (${codes.length})`))
          : say(text(`正在受理 ${progress} / ${codes.length}`, `Accepting ${progress} / ${codes.length}`))}
      </Button>
      {nothing && codes.length === 0 && (
        <span role="alert">{say(text('请先选择待受理的项目', 'First select projects that wait for acceptance'))}</span>
      )}
      {refused.length > 0 && (
        <div className="problem" role="alert">
          <strong>{say(text(`${refused.length} 项没有受理：`, `${refused.length} not accepted:`))}</strong>
          <ul>
            {refused.map(result => (
              <li key={result.code}>
                {result.code} {reason(result)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
