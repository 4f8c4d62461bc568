import { useQueryClient } from '@tanstack/react-query'
import { text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { useLeave } from '../../reader/session.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureNote } from '../../ui/form/PlainForm.tsx'
import { useSubmit } from '../../ui/form/useSubmit.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { client, keys } from '../../wire/api.ts'
import { SignInAgain } from './SignInAgain.tsx'
import { countdown, spokenSeconds, type TimeLeft } from './time-left.ts'
import type { SessionState } from './useSessionEnds.ts'

/** What the person is asked as the sign-in ends; nothing while it holds. */
export function SessionSheets({ state }: { state: SessionState }) {
  const say = useSay()
  // The twelve hours cannot be extended: once told, the person may work on until they are over.
  const [toldFinal, setToldFinal] = useState(false)
  if (state.is === 'open') return null
  if (state.is === 'ending' && !state.left.final)
    return (
      <Sheet
        key="idle"
        open
        at="middle"
        title={say(text('您还在吗？登录快到期了', 'Still there? Your sign-in is about to end'))}
      >
        <Countdown left={state.left} />
        <StayOrLeave />
      </Sheet>
    )
  if (state.is === 'ending')
    return (
      <Sheet
        key="final"
        open={!toldFinal}
        at="middle"
        onClose={() => setToldFinal(true)}
        title={say(text('本次登录时间快满了', 'This sign-in is almost over'))}
      >
        <Countdown left={state.left} />
        <SignInAgain onDone={() => undefined} />
      </Sheet>
    )
  return (
    <Sheet
      key="ended"
      open
      at="middle"
      title={say(
        state.other
          ? text('登录身份已变，请重新登录', 'Somebody else is signed in here: sign in again')
          : text('登录已到期，请重新登录', 'Your sign-in has ended: sign in again'),
      )}
    >
      <p>
        {say(
          text(
            '本页内容都在。登录后回到原来的位置，没保存完的会接着保存。',
            'Everything on this page is still here. After signing in you are back where you were; what is not saved yet will be.',
          ),
        )}
      </p>
      {state.other && (
        <p>
          {say(
            text(
              '这个浏览器里已换成别的身份登录，要接着办本页的事，请以原来的身份登录。',
              'Somebody else is signed in in this browser by now. To go on here, sign in as before.',
            ),
          )}
        </p>
      )}
      <SignInAgain onDone={() => setToldFinal(false)} />
    </Sheet>
  )
}

/** Shown every second, spoken once a minute. */
function Countdown({ left }: { left: TimeLeft }) {
  const say = useSay()
  const clock = countdown(left.ms)
  const spoken = spokenSeconds(left.ms)
  return (
    <>
      <p aria-hidden="true" className="session-clock">
        {clock}
      </p>
      <p role="status" className="sr-only">
        {say(
          spoken >= 60
            ? text(`还剩 ${spoken / 60} 分钟`, `${spoken / 60} minutes left`)
            : text(`还剩不到 ${spoken} 秒`, `Less than ${spoken} seconds left`),
        )}
      </p>
      <p>
        {say(
          left.final
            ? text(
                '一次登录最长 12 小时，到时须重新登录，不能延长。现在登录或到时登录都可以，本页内容不会丢。',
                'A sign-in lasts twelve hours at most and cannot be extended. Sign in again now or then; nothing on this page is lost.',
              )
            : text(
                '您有一段时间没有操作。时间到了会自动退出，已保存的草稿都在。',
                'You have not done anything for a while. At the end you are signed out; saved drafts are kept.',
              ),
        )}
      </p>
    </>
  )
}

/** One press and the idle time starts anew. */
function StayOrLeave() {
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
