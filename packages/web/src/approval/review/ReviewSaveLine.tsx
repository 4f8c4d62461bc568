import { text } from '@zhengheng/policy'
import { Button } from 'antd'
import { useSay } from '../../app/i18n.tsx'
import { LeaveGuard } from '../application/LeaveGuard.tsx'
import { SaveLine } from '../application/SaveLine.tsx'
import type { KeptWork } from './use-review-work.ts'
import '../application/application.css'

/** Where the marks are; nothing is said before the first one. Two windows that differ are settled here. */
export function ReviewSaveLine({ kept }: { kept: KeptWork }) {
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
