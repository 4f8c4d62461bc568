import { useQueryClient } from '@tanstack/react-query'
import { text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { useLeave } from '../../reader/session.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureNote } from '../../ui/form/PlainForm.tsx'
import { useSubmit } from '../../ui/form/useSubmit.ts'
import { client, keys } from '../../wire/api.ts'

/** One press and the idle time starts anew. */
export function StayOrLeave() {
  const say = useSay()
  const { run, busy, failure } = useSubmit()
  const cache = useQueryClient()
  const leave = useLeave()

  const stay = () =>
    run(async () => {
      cache.setQueryData(keys.sessionEnds, await client.session.extend())
      announce(say(text('已继续，登录没有中断', 'You stay signed in')))
    })

  return (
    <>
      <FailureNote words={failure} />
      <div className="button-row">
        <Button kind="primary" data-first busy={busy} onClick={() => void stay()}>
          {say(text('继续使用', 'Stay signed in'))}
        </Button>
        <Button onClick={() => void leave()}>{say(text('退出', 'Sign out'))}</Button>
      </div>
    </>
  )
}
