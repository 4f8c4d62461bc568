import { type SectionId, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { Citation } from '../../ui/Citation.tsx'
import { TextArea } from '../../ui/Input.tsx'
import { withReason } from './answers.ts'
import type { KeptAnswers } from './useAnswers.ts'

/** Why a section the notice does not name is being changed. It can be worded better, but not taken away. */
export function GivenReason({ section, kept }: { section: SectionId; kept: KeptAnswers }) {
  const say = useSay()
  const [reason, setReason] = useState(kept.work.reasons[section] ?? '')
  const missing = reason.trim() === ''
  return (
    <div className="look">
      <label htmlFor="given-reason">
        <strong>{say(text('补正事项之外的改动 · 理由', 'A change nobody asked for: the reason'))}</strong>
      </label>{' '}
      <Citation rule="M-named" />
      <TextArea
        id="given-reason"
        rows={2}
        maxLength={500}
        value={reason}
        aria-invalid={missing || undefined}
        aria-describedby={missing ? 'given-reason-error' : undefined}
        onChange={({ target }) => {
          setReason(target.value)
          // Without a reason the section would close while it is being typed.
          if (target.value.trim() !== '') kept.change(withReason(kept.work, section, target.value))
        }}
      />
      {missing && (
        <p className="field-error" id="given-reason-error">
          {say(text('改动理由不能为空，仍按原理由保存', 'The reason cannot be empty; the former one is kept'))}
        </p>
      )}
    </div>
  )
}
