import { text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { SaveLine } from '../../ui/draft/SaveLine.tsx'
import type { KeptAnswers } from './useAnswers.ts'

/** Where the replies are while they are not saved; colleagues who answered the same item are settled here. */
export function ReplySaving({ kept }: { kept: KeptAnswers }) {
  const say = useSay()
  const { status } = kept
  return (
    <div className="reply-saving">
      <span className="quiet">{say(text('补正回复：', 'Replies: '))}</span>
      <SaveLine status={status} retry={() => void kept.flush()} />
      {status.is === 'conflict' && (
        <p className="form-end">
          <Button onClick={() => kept.keep('mine')}>{say(text('保留这里填写的', 'Keep what is here'))}</Button>
          <Button onClick={() => kept.keep('theirs')}>{say(text('改用同事填写的', 'Use the colleague’s'))}</Button>
        </p>
      )}
    </div>
  )
}
