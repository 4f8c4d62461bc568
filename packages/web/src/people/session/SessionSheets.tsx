import { text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Countdown } from './Countdown.tsx'
import { SignInAgain } from './SignInAgain.tsx'
import { StayOrLeave } from './StayOrLeave.tsx'
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
