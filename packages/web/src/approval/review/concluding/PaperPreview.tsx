import type { ProjectDetail } from '@zhengheng/contract'
import { type ActionName, type ApplicationDraft, paperBefore, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../../../reader/i18n.tsx'
import { useMe } from '../../../reader/session.ts'
import { UnderRulesOfToday } from '../../../ui/UnderRulesOfToday.tsx'
import { PaperView } from './PaperView.tsx'
import './paper.css'

interface PaperPreviewProps {
  readonly detail: ProjectDetail
  /** the act that issues the paper, or decides what it says */
  readonly action: ActionName
  /** as typed so far */
  readonly input?: Readonly<Record<string, unknown>>
  /** the submission it answers; none for a filing */
  readonly content?: ApplicationDraft
}

/** The paper an act leads to, drawn up by the words of the issued one while the act is being written. */
export function PaperPreview(props: PaperPreviewProps) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <details className="paper-preview" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say(text('预览公文', 'Preview the paper'))}</summary>
      {open && <Drawn {...props} />}
    </details>
  )
}

function Drawn({ detail: { project }, action, input = nothingTyped, content }: PaperPreviewProps) {
  const say = useSay()
  const me = useMe()
  return (
    <UnderRulesOfToday begunUnder={project.pack}>
      {pack => {
        const paper = paperBefore({
          action,
          input,
          project,
          ...(content && { content }),
          pack,
          actor: me,
          today: me.today,
          site: location.origin,
        })
        return (
          paper && (
            <>
              <p className="quiet">
                {say(
                  text(
                    '除标出的内容印发时才能确定外，与印发的公文一致。',
                    'As it will be issued, but for what is marked: that is known only then.',
                  ),
                )}
              </p>
              <PaperView paper={paper} />
            </>
          )
        )
      }}
    </UnderRulesOfToday>
  )
}

const nothingTyped = {}
