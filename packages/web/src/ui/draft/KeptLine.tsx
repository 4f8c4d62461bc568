import { text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { Button } from '../Button.tsx'
import { LeaveGuard } from './LeaveGuard.tsx'
import { SaveLine } from './SaveLine.tsx'
import type { Kept } from './useKept.ts'

/** Where what is typed is; nothing is said before the first of it. Two windows that differ are settled here. */
export function KeptLine({ kept }: { kept: Pick<Kept<unknown>, Exclude<keyof Kept<unknown>, 'change'>> }) {
  const say = useSay()
  const { status } = kept
  return (
    <>
      {!(status.is === 'saved' && status.at === null) && <SaveLine status={status} retry={() => void kept.flush()} />}
      {status.is === 'conflict' && (
        <p className="form-end">
          <Button onClick={() => kept.keep('mine')}>{say(text('保留这里填写的', 'Keep what is here'))}</Button>
          <Button onClick={() => kept.keep('theirs')}>{say(text('改用另一个窗口的', 'Use the other window’s'))}</Button>
        </p>
      )}
      <LeaveGuard mayLeave={kept.flush} isSafe={kept.isSaved} onAbandon={kept.stop} />
    </>
  )
}
