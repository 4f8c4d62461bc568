import { Material, type MaterialSlot, text } from '@zhengheng/policy'
import { useId, useState } from 'react'
import { useSay } from '../../../reader/i18n.tsx'
import { Button } from '../../../ui/Button.tsx'
import { DraftLine } from '../../../ui/draft/DraftLine.tsx'
import { useDraft } from '../../../ui/draft/useDraft.ts'
import { TextArea } from '../../../ui/Input.tsx'

interface ReasonFormProps {
  readonly code: string
  readonly slot: MaterialSlot
  onPut(item: Material): void
  onClose(): void
}

/** Says why a paper does not apply to this project. */
export function ReasonForm({ code, slot, onPut, onClose }: ReasonFormProps) {
  const say = useSay()
  const id = useId()
  const subject = { kind: 'project', code } as const
  const kept = useDraft({ subject, action: 'approval.submitApplication', part: `reason.${slot}` }, { reason: '' })
  const { reason } = kept.value
  const [wrong, setWrong] = useState(false)
  function put() {
    const parsed = Material.safeParse({ kind: 'notApplicable', slot, reason })
    if (!parsed.success) {
      setWrong(true)
      return
    }
    onPut(parsed.data)
    void kept.discard()
    onClose()
  }
  return (
    <div className="slot-form">
      <label htmlFor={id}>{say(text('为什么不适用', 'Why it does not apply'))}</label>
      <TextArea
        id={id}
        rows={2}
        autoFocus
        value={reason}
        onChange={({ target }) => kept.change({ reason: target.value })}
        aria-describedby={wrong ? `${id}-error` : undefined}
        aria-invalid={wrong || undefined}
      />
      {wrong && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {say(text('请写明理由，2 至 500 字', 'Give the reason in 2 to 500 characters'))}
        </p>
      )}
      <DraftLine kept={kept} />
      <div className="form-end">
        <Button onClick={put}>{say(text('确定', 'Save'))}</Button>
        <Button kind="link" onClick={onClose}>
          {say(text('取消', 'Cancel'))}
        </Button>
      </div>
    </div>
  )
}
