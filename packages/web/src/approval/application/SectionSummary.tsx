import { fieldsOfSection, type SectionId, text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import type { Content } from '../../ui/draft/merge-drafts.ts'
import { draftLines } from './estimate/draft-line.ts'
import { EstimateSummary } from './estimate/EstimateSummary.tsx'
import { valueWords } from './field-words.ts'
import { MaterialsSummary } from './materials/MaterialsSummary.tsx'

interface SectionSummaryProps {
  readonly code: string
  readonly section: SectionId
  readonly content: Content
}

/** A section to read: what was typed, by label. */
export function SectionSummary({ code, section, content }: SectionSummaryProps) {
  const say = useSay()
  if (section === 'estimate') return <EstimateSummary lines={draftLines(content)} />
  if (section === 'materials') return <MaterialsSummary code={code} content={content} />
  return (
    <dl className="section-facts">
      {fieldsOfSection(section).map(spec => (
        <div key={spec.name}>
          <dt>{say(spec.label)}</dt>
          <dd className="pre-line">{say(valueWords(spec, content[spec.name])) || say(text('未填写', 'Empty'))}</dd>
        </div>
      ))}
    </dl>
  )
}
