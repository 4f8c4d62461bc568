import { type Text, text } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'
import { Button } from '../../../ui/Button.tsx'

interface DraftEndProps {
  readonly title: Text
  readonly busy: boolean
  /** where the reviewer changed what the checklist led to */
  onRewrite?(): void
}

/** How an opinion that was drafted from the checklist ends: sent, or written again. */
export function DraftEnd({ title, busy, onRewrite }: DraftEndProps) {
  const say = useSay()
  return (
    <div className="form-end">
      <Button kind="primary" type="submit" busy={busy}>
        {say(title)}
      </Button>
      {onRewrite && <Button onClick={onRewrite}>{say(text('按检查表重写', 'Write again from the checklist'))}</Button>}
    </div>
  )
}
