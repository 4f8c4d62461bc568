import { useQueryClient } from '@tanstack/react-query'
import { text } from '@zhengheng/policy'
import { useState } from 'react'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { useLeave } from '../../reader/session.ts'
import { problemText } from '../../ui/act/act-problem.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { client, keys } from '../../wire/api.ts'

/** One press and the idle time starts anew. */
export function StayOrLeave() {
  const say = useSay()
  const { language } = useLanguage()
  const cache = useQueryClient()
  const leave = useLeave()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()

  async function stay() {
    setBusy(true)
    setFailure(undefined)
    try {
      cache.setQueryData(keys.sessionEnds, await client.session.extend())
      announce(say(text('已继续，登录没有中断', 'You stay signed in')))
    } catch (error) {
      setFailure(problemText(error, language))
      setBusy(false)
    }
  }

  return (
    <>
      {failure && (
        <p className="problem" role="alert">
          {failure}
        </p>
      )}
      <div className="button-row">
        <Button kind="primary" data-first busy={busy} onClick={() => void stay()}>
          {say(text('继续使用', 'Stay signed in'))}
        </Button>
        <Button onClick={() => void leave()}>{say(text('退出', 'Sign out'))}</Button>
      </div>
    </>
  )
}
