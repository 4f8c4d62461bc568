import { text } from '@zhengheng/policy'

import { useSay } from '../../../reader/i18n.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Input, TextArea } from '../../../ui/Input.tsx'
import type { ReviewNote } from '../marks/review-work.ts'

import type { Annotating } from './annotating.ts'
import { dropNote, putNote } from './notes.ts'
import { placeWords } from './place-words.ts'

export const noteId = (no: number) => `note-${no}`

/** A note where it belongs; it is kept with the review and becomes a line of the notice unless that is taken away. */
export function NoteCard({ note, notes, onNotes }: Omit<Annotating, 'add'> & { note: ReviewNote }) {
  const say = useSay()
  const put = (part: Partial<ReviewNote>) => onNotes(putNote(notes, { ...note, ...part }))
  const name = say(text(`批注 ${note.no}`, `Note ${note.no}`))
  return (
    <section className="note" aria-label={name}>
      <p>
        <strong>⚑ {name}</strong> {note.place}
      </p>
      {note.anchor.file && <PageField note={note} put={put} />}
      <TextArea
        id={noteId(note.no)}
        aria-label={say(text(`批注 ${note.no} 内容`, `Text of note ${note.no}`))}
        rows={2}
        maxLength={500}
        value={note.text}
        placeholder={say(text('写明问题或要求', 'Say what is wrong or wanted'))}
        onChange={({ target }) => put({ text: target.value })}
      />
      <p className="note-ways">
        <label className="check">
          <input type="checkbox" checked={note.asked} onChange={({ target }) => put({ asked: target.checked })} />
          <span>{say(text('列入补正通知', 'Put into the notice'))}</span>
        </label>
        <Button kind="link" size="small" onClick={() => onNotes(dropNote(notes, note.no))}>
          {say(text('删除', 'Remove'))}
          <span className="sr-only">{name}</span>
        </Button>
      </p>
    </section>
  )
}

function PageField({ note, put }: { note: ReviewNote; put(part: Partial<ReviewNote>): void }) {
  const say = useSay()
  const { file } = note.anchor
  if (!file) return null
  const id = `${noteId(note.no)}-page`
  return (
    <p>
      <label htmlFor={id}>{say(text('页码（选填）', 'Page (optional)'))}</label>{' '}
      <Input
        id={id}
        className="short"
        inputMode="numeric"
        autoComplete="off"
        value={file.page ?? ''}
        onChange={({ target }) => {
          const page = Number(target.value.trim())
          const named = { name: file.name, ...(Number.isInteger(page) && page > 0 && page < 10_000 && { page }) }
          const anchor = { ...note.anchor, file: named }
          put({ anchor, place: placeWords(note.section, anchor) })
        }}
      />
    </p>
  )
}
