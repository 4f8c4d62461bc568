import { notNamed, type SectionId, sections, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { Citation } from '../../ui/Citation.tsx'
import type { Content } from '../../ui/draft/merge-drafts.ts'
import { SaveLine } from '../../ui/draft/SaveLine.tsx'
import { Go } from '../../ui/Go.tsx'
import { TextArea } from '../../ui/Input.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { useShortcuts } from '../../ui/useShortcuts.ts'
import { SectionSummary } from '../application/SectionSummary.tsx'
import { withReason } from './answers.ts'
import type { KeptAnswers } from './useAnswers.ts'

interface ClosedSectionProps {
  readonly code: string
  readonly section: SectionId
  readonly content: Content
  readonly kept: KeptAnswers
}

/** A section the notice does not name: it can be read, and opens once the reason for changing it is kept. */
export function ClosedSection({ code, section, content, kept }: ClosedSectionProps) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const why = notNamed([section])

  async function open() {
    const given = reason.trim()
    setMissing(given === '')
    if (given === '') {
      document.getElementById('field-reason')?.focus()
      return
    }
    kept.change(withReason(kept.work, section, given))
    await kept.flush()
  }
  useShortcuts({ 'ctrl+Enter': () => void open() })
  return (
    <>
      <PageHead
        title={say(sections[section].title)}
        code={code}
        crumb={<Go href={`/p/${code}/correction`}>← {say(text('返回补正清单', 'Back to the corrections'))}</Go>}
      />
      {kept.status.is !== 'saved' && <SaveLine status={kept.status} retry={() => void kept.flush()} />}
      <form
        className="look closed-section"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void open()
        }}
      >
        <strong>{say(text('补正通知没有点名本部分，现在只能查看。', 'The notice does not name this section.'))}</strong>{' '}
        {why && <Citation rule={why.rule} />}
        <p>
          {say(
            text(
              '确需改动的，请先说明理由；理由随补正一并送审核人。',
              'If it has to change, say why; the reviewer reads the reason with the corrections.',
            ),
          )}
        </p>
        <label htmlFor="field-reason" className="field-label">
          {say(text('改动理由', 'Reason'))}
        </label>
        <TextArea
          id="field-reason"
          rows={2}
          maxLength={500}
          value={reason}
          aria-invalid={missing || undefined}
          aria-describedby={missing ? 'field-reason-error' : undefined}
          onChange={({ target }) => setReason(target.value)}
        />
        {missing && (
          <p className="field-error" id="field-reason-error" role="alert">
            {say(text('请填写“改动理由”，再修改本部分', 'Fill in the reason first'))}
          </p>
        )}
        <div className="form-end">
          <Button kind="primary" type="submit" busy={kept.status.is === 'saving'}>
            {say(text('说明理由并修改', 'Give the reason and edit'))}
          </Button>
        </div>
      </form>
      <SectionSummary code={code} section={section} content={content} />
    </>
  )
}
