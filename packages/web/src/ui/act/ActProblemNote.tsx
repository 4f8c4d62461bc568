import { useQueryClient } from '@tanstack/react-query'
import type { TimelineEntry } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useEffect, useRef } from 'react'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { Button } from '../Button.tsx'
import { formatInstant } from '../dates.ts'
import { Reasons } from '../Reasons.tsx'
import type { ActProblem } from './act-problem.ts'
import type { Subject } from './screens.ts'

/** Why the act was not done, above the form; it takes the focus so that nobody misses it. Input stays as typed. */
export function ActProblemNote({ problem, subject }: { problem: ActProblem | undefined; subject: Subject }) {
  const ref = useRef<HTMLDivElement>(null)
  // The list of errors is what stays the same while somebody types; the object around it may be made anew each time.
  const what = problem?.kind === 'fields' ? problem.errors : problem
  useEffect(() => {
    if (what) ref.current?.focus()
  }, [what])
  if (!problem) return null
  return (
    <div className="problem" role="alert" tabIndex={-1} ref={ref}>
      <ProblemWords problem={problem} subject={subject} />
    </div>
  )
}

function ProblemWords({ problem, subject }: { problem: ActProblem; subject: Subject }) {
  const say = useSay()
  if (problem.kind === 'fields')
    return (
      <>
        <strong>{say(text('有内容需要改正', 'Something has to be corrected'))}</strong>
        <ul>
          {problem.errors.map(error => (
            <li key={error.path}>
              <a href={`#field-${error.path}`}>{say(error.text)}</a>
            </li>
          ))}
        </ul>
      </>
    )
  if (problem.kind === 'reasons')
    return (
      <>
        <strong>{say(text('这件事现在不能办', 'This cannot be done now'))}</strong>
        <Reasons reasons={problem.reasons} subject={subject} />
      </>
    )
  if (problem.kind === 'stale') return <Stale changes={problem.changes} />
  if (problem.kind === 'offline')
    return (
      <>
        <strong>
          {say(text('网络连接中断，未能确认是否办成', 'The connection broke; it is not known whether it was done'))}
        </strong>
        <p>
          {say(
            text(
              '内容还在本页。恢复连接后再按一次即可，不会重复办理。',
              'What you typed is still here. Press again once connected; it will not be done twice.',
            ),
          )}
        </p>
      </>
    )
  if (problem.kind === 'signedOut')
    return (
      <>
        <strong>{say(text('登录已到期，这件事没有办', 'Your sign-in had ended; nothing was done'))}</strong>
        <p>
          {say(
            text(
              '填写的内容还在本页。重新登录后再按一次即可。',
              'What you typed is still here. Sign in again and press once more.',
            ),
          )}
        </p>
      </>
    )
  return (
    <>
      <strong>{problem.words}</strong>
      {problem.unsure && (
        <p>
          {say(
            text(
              '内容还在本页。稍后再按一次即可，不会重复办理。',
              'What you typed is still here. Press again a little later; it will not be done twice.',
            ),
          )}
        </p>
      )}
    </>
  )
}

function Stale({ changes }: { changes: readonly TimelineEntry[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const cache = useQueryClient()
  return (
    <>
      <strong>{say(text('您打开之后，这里已有新的办理', 'Something was done here since you opened it'))}</strong>
      <ul>
        {changes.map(change => (
          <li key={change.no}>
            {formatInstant(change.at, language)} {change.by} · {say(change.title)}
          </li>
        ))}
      </ul>
      <p>
        {say(
          text(
            '您填写的内容还在。看过以上变化后仍要办理的，请再按一次。',
            'What you typed is kept. If you still want it after these changes, press again.',
          ),
        )}
      </p>
      <Button onClick={() => void cache.invalidateQueries()}>{say(text('看最新情况', 'Show how it is now'))}</Button>
    </>
  )
}
