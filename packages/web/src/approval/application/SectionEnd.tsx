import { text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { Button } from '../../ui/Button.tsx'
import type { WayBack } from './way-back.ts'

interface SectionEndProps {
  readonly finished: boolean
  onAnswer(finished: boolean): void
  onList(): void
  /** where the person came from and goes back to; undefined from the task list */
  readonly way: WayBack | undefined
  readonly last: boolean
}

/** The end of a section: whether it is finished, and where to go on. */
export function SectionEnd({ finished, onAnswer, onList, way, last }: SectionEndProps) {
  const say = useSay()
  return (
    <div className="section-end">
      <fieldset className="field">
        <legend className="field-label">{say(text('本节填完了吗？', 'Is this section finished?'))}</legend>
        <div className="inline-choices">
          <label className="check">
            <input type="radio" name="finished" checked={finished} onChange={() => onAnswer(true)} />
            <span>{say(text('已完成', 'Yes'))}</span>
          </label>
          <label className="check">
            <input type="radio" name="finished" checked={!finished} onChange={() => onAnswer(false)} />
            <span>{say(text('稍后再填', 'Later'))}</span>
          </label>
        </div>
      </fieldset>
      <div className="form-end">
        <Button kind="primary" type="submit">
          {way
            ? say(way.save)
            : last
              ? say(text('保存并返回清单', 'Save and return to the list'))
              : say(text('保存并继续', 'Save and continue'))}
        </Button>
        {!way && !last && (
          <Button kind="link" onClick={onList}>
            {say(text('保存后返回清单', 'Save and return to the list'))}
          </Button>
        )}
      </div>
    </div>
  )
}
