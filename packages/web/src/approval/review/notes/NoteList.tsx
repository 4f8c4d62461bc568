import { type SectionId, sections, text } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'
import type { ReviewNote } from '../marks/review-work.ts'
import { noteId } from './NoteCard.tsx'

interface NoteListProps {
  readonly notes: readonly ReviewNote[]
  onOpen(section: SectionId, path?: string): void
}

/** All notes so far, each leading to its place. */
export function NoteList({ notes, onOpen }: NoteListProps) {
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
