import type { ProjectDetail } from '@zhengheng/contract'
import { type ApplicationDraft, type SectionId, sections, text } from '@zhengheng/policy'
import { useEffect, useRef, useState } from 'react'
import { useSay } from '../../../reader/i18n.tsx'
import { useMe } from '../../../reader/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { type Composing, Conclusion } from '../concluding/Conclusion.tsx'
import { OpinionForm } from '../concluding/OpinionForm.tsx'
import { ReturnForm } from '../concluding/ReturnForm.tsx'
import { CheckList } from '../marks/CheckList.tsx'
import { refreshed } from '../marks/correction-items.ts'
import type { ReviewNote } from '../marks/review-work.ts'
import type { KeptWork } from '../marks/useReviewWork.ts'
import { useNoting } from '../notes/AnnotatedApplication.tsx'
import type { Annotating } from '../notes/annotating.ts'
import { noteId } from '../notes/NoteCard.tsx'
import type { Selected } from '../notes/useSelectedPlace.ts'
import { HistoryPane } from './HistoryPane.tsx'
import { StayChoice, staysHere } from './StayChoice.tsx'
import type { useInboxWalk } from './useInboxWalk.ts'

interface WorkPaneProps {
  readonly detail: ProjectDetail
  readonly walk: ReturnType<typeof useInboxWalk>
  readonly content: ApplicationDraft
  readonly kept: KeptWork
  readonly selected: Selected
  readonly annotating: Annotating | null
  onOpen(section: SectionId, path?: string): void
}

/** Whoever is offered none of these only reads: the opinions so far instead of a checklist. */
const acting: readonly string[] = ['approval.acceptApplication', 'approval.giveOpinion', 'approval.returnForCorrection']

/** The checklist and, after it, one of the conclusions; composing one takes the place of the checklist. */
export function WorkPane({ detail, walk, content, kept, selected, annotating, onOpen }: WorkPaneProps) {
  const say = useSay()
  const me = useMe()
  const [composing, setComposing] = useState<Composing | null>(null)
  const { project } = detail
  const { work, change: onWork } = kept
  const reviewing = project.status === 'application.inReview' || project.status === 'application.submitted'

  const leave = () => {
    setComposing(null)
    if (!staysHere()) walk.go(walk.hrefAfter)
  }
  const note = useNoting(selected, annotating)
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!composing) return
    form.current?.scrollIntoView({ block: 'nearest' })
    form.current?.focus()
  }, [composing])
  if (!detail.offers.some(offer => acting.includes(offer.action))) return <HistoryPane project={project} />
  if (composing) {
    return (
      <div ref={form} tabIndex={-1}>
        <p>
          <Button onClick={() => setComposing(null)}>{say(text('← 回到检查表', '← Back to the checklist'))}</Button>
        </p>
        {composing === 'opinion' ? (
          <OpinionForm detail={detail} work={work} onWork={onWork} beforeSend={kept.flush} onSent={leave} />
        ) : (
          <ReturnForm detail={detail} work={work} onWork={onWork} beforeSend={kept.flush} onSent={leave} />
        )}
        <StayChoice />
      </div>
    )
  }
  return (
    <>
      <CheckList
        marks={work.marks}
        onMarks={marks => onWork({ ...work, marks })}
        content={content}
        today={me.today}
        disabled={!reviewing}
        onOpen={onOpen}
        selected={selected}
        onNote={note}
      />
      <NoteList notes={work.notes} onOpen={onOpen} />
      <Conclusion
        of="application"
        detail={detail}
        asked={refreshed(work.corrections ?? [], work, project.approval.corrections.at(-1)).length}
        onCompose={setComposing}
        onDone={leave}
      />
      <StayChoice />
    </>
  )
}

interface NoteListProps {
  readonly notes: readonly ReviewNote[]
  onOpen(section: SectionId, path?: string): void
}

/** All notes so far, each leading to its place. */
function NoteList({ notes, onOpen }: NoteListProps) {
  const say = useSay()
  if (notes.length === 0) return null
  return (
    <section className="note-list" aria-labelledby="note-list">
      <h3 id="note-list">{say(text(`批注 ${notes.length} 条`, `Notes: ${notes.length}`))}</h3>
      <ul>
        {notes.map(note => (
          <li key={note.no}>
            <button
              type="button"
              className="text-button"
              onClick={() => {
                onOpen(note.section, note.anchor.field)
                requestAnimationFrame(() =>
                  requestAnimationFrame(() => document.getElementById(noteId(note.no))?.focus()),
                )
              }}
            >
              ⚑ {say(sections[note.section].title)} · {note.place}
            </button>
            <div>
              {note.text || (
                <span className="light light-near">▲ {say(text('还没有写内容', 'Nothing written yet'))}</span>
              )}
              {!note.asked && <span className="quiet"> {say(text('（不列入补正）', ' (not in the notice)'))}</span>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
