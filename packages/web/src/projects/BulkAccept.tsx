import { useQueryClient } from '@tanstack/react-query'
import { text } from '@zhengheng/policy'
import { lazy, Suspense, useRef, useState } from 'react'
import type { ShownCase } from '../approval/accepting/AcceptPanel.tsx'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { problemText } from '../ui/act/act-problem.ts'
import { newRequestId } from '../ui/act/request-id.ts'
import { sendAct } from '../ui/act/send-act.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { ACCEPT, bulkAccept, type NotAccepted } from './bulk-accept.ts'
import type { InboxLine } from './inbox-lines.ts'

/** It judges what was sent in by the rules, which lists do without. */
const AcceptPanel = lazy(() =>
  import('../approval/accepting/AcceptPanel.tsx').then(loaded => ({ default: loaded.AcceptPanel })),
)

interface BulkAcceptProps {
  readonly chosen: readonly InboxLine[]
  onFinished(): void
}

/** 批量受理: asks once about the selected ones, then accepts each by its own act; those that could not be are named. */
export function BulkAccept({ chosen, onFinished }: BulkAcceptProps) {
  const say = useSay()
  const { language } = useLanguage()
  const cache = useQueryClient()
  const [asked, setAsked] = useState<readonly string[]>()
  const [progress, setProgress] = useState<number>()
  const [refused, setRefused] = useState<readonly NotAccepted[]>([])
  const [nothing, setNothing] = useState(false)
  // Pressing again after a broken connection repeats the same acts.
  const requests = useRef(new Map<string, string>())
  const codes = chosen.filter(line => line.action === ACCEPT).map(line => line.code)

  const requestFor = ({ code, version }: ShownCase) => {
    const key = `${code} ${version}`
    const id = requests.current.get(key) ?? newRequestId()
    requests.current.set(key, id)
    return id
  }

  async function run(cases: readonly ShownCase[]) {
    setProgress(0)
    const failed = await bulkAccept({
      cases,
      accept: one =>
        sendAct(
          { subject: { kind: 'project', code: one.code }, action: ACCEPT, input: {}, seenVersion: one.version },
          requestFor(one),
        ),
      onProgress: setProgress,
    })
    setRefused(failed)
    setProgress(undefined)
    setAsked(undefined)
    announce(say(text(`已受理 ${cases.length - failed.length} 项`, `${cases.length - failed.length} accepted`)))
    onFinished()
    await cache.invalidateQueries()
  }

  return (
    <div className="bulk">
      <span>
        {say(text(`已选 ${chosen.length} 项`, `${chosen.length} selected`))}
        {codes.length < chosen.length &&
          say(text(`，其中待受理 ${codes.length} 项`, `, ${codes.length} of them wait for acceptance`))}
      </span>
      <Button
        aria-haspopup="dialog"
        onClick={() => {
          setNothing(codes.length === 0)
          setRefused([])
          if (codes.length > 0) setAsked(codes)
        }}
      >
        {say(text(`批量受理（${codes.length}）`, `Accept the selected (${codes.length})`))}
      </Button>
      {nothing && codes.length === 0 && (
        <span role="alert">{say(text('请先选择待受理的项目', 'First select projects that wait for acceptance'))}</span>
      )}
      {refused.length > 0 && (
        <div className="problem" role="alert">
          <strong>{say(text(`${refused.length} 项没有受理：`, `${refused.length} not accepted:`))}</strong>
          <ul>
            {refused.map(({ code, failure }) => (
              <li key={code}>
                {code} {problemText(failure, language)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Sheet
        open={asked !== undefined}
        onClose={() => progress === undefined && setAsked(undefined)}
        size={640}
        title={say(text('批量受理：请核对', 'Accept several: check first'))}
      >
        <Suspense fallback={<Loading rows={6} />}>
          <AcceptPanel
            codes={asked ?? []}
            progress={progress}
            onAccept={cases => void run(cases)}
            onCancel={() => setAsked(undefined)}
          />
        </Suspense>
      </Sheet>
    </div>
  )
}
