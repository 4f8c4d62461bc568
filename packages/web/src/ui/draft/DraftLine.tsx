import { text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { Button } from '../Button.tsx'
import { formatInstant } from '../dates.ts'
import { clockTime } from './clock-time.ts'
import type { Conflict, Content } from './merge-drafts.ts'
import { SaveLine } from './SaveLine.tsx'
import type { KeptForm } from './useDraft.ts'

/** Where what is typed into the form of an act is: quietly saved, found again from before, or not saved and why. */
export function DraftLine({ kept }: { kept: Omit<KeptForm<Content>, 'change'> }) {
  const say = useSay()
  const { language } = useLanguage()
  const { status, restored } = kept
  if (status.is === 'conflict') return <WrittenTwice kept={kept} conflicts={status.merged.conflicts} />
  return (
    <>
      {restored && (
        <p className="draft-found" role="status">
          {say(
            text(
              `已恢复您 ${formatInstant(restored, language)} 填写的内容。`,
              `This is what you wrote on ${formatInstant(restored, language)}.`,
            ),
          )}{' '}
          <button type="button" className="text-button" onClick={() => void kept.discard()}>
            {say(text('清空重填', 'Start afresh'))}
          </button>
        </p>
      )}
      {status.is !== 'saved' ? (
        <SaveLine status={status} retry={() => void kept.flush()} />
      ) : (
        <p className="save-line">
          {status.at === null
            ? say(text('填写的内容会自动保存', 'What you write is saved by itself'))
            : `✓ ${say(text('已保存', 'Saved'))} ${clockTime(status.at)}`}
        </p>
      )}
    </>
  )
}

interface WrittenTwiceProps {
  readonly kept: Pick<KeptForm<Content>, 'keep'>
  readonly conflicts: readonly Conflict[]
}

/** Another device has written here meanwhile. Both are shown; without a choice, what is written here counts. */
function WrittenTwice({ kept, conflicts }: WrittenTwiceProps) {
  const say = useSay()
  const words = ({ theirs }: Conflict): string =>
    typeof theirs === 'string' && theirs !== ''
      ? theirs
      : say(text('（这一处已清空、提交或改过）', '(cleared, sent or changed there)'))
  return (
    <div className="draft-found" role="alert">
      <strong>
        {say(
          text(
            '另一台设备或另一个窗口也写过这里：',
            'Something was written here on another device or in another window:',
          ),
        )}
      </strong>
      {[...new Set(conflicts.map(words))].map(there => (
        <blockquote key={there}>{there}</blockquote>
      ))}
      <p className="form-end">
        <Button onClick={() => kept.keep('mine')}>{say(text('保留这里填写的', 'Keep what is here'))}</Button>
        <Button onClick={() => kept.keep('theirs')}>{say(text('改用另一处的', 'Use the other'))}</Button>
      </p>
    </div>
  )
}
