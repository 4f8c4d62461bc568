import type { ApplicationDraft, Project } from '@zhengheng/policy'
import { text } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'
import { type DecisionDraft, letterPreview } from './letter-preview.ts'

interface LetterViewProps {
  readonly project: Project
  readonly content: ApplicationDraft
  readonly draft: DecisionDraft
}

/** The letter’s text while it is being decided. */
export function LetterView({ project, content, draft }: LetterViewProps) {
  const say = useSay()
  const { title, points } = letterPreview(project, content, draft)
  return (
    <div className="letter" lang="zh-CN">
      <h3 className="official">{title}</h3>
      {points.map(point => (
        <div key={point.title}>
          <p className="point">{point.title}</p>
          {point.lines.map(words => (
            <p key={words}>{words}</p>
          ))}
        </div>
      ))}
      <p className="quiet">
        {say(text('文号、日期和版式以印发的公文为准。', 'Number, date and layout come with the issued letter.'))}
      </p>
    </div>
  )
}
