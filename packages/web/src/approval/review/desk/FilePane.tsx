import { text } from '@zhengheng/policy'
import { useEffect, useRef } from 'react'

import { FileView } from '../../../files/FileView.tsx'
import type { NamedFile } from '../../../files/named-file.ts'
import { useSay } from '../../../reader/i18n.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { useShortcuts } from '../../../ui/useShortcuts.ts'
import type { PinnedPlace } from '../marks/review-work.ts'
import type { Annotating } from '../notes/annotating.ts'
import { NoteCard } from '../notes/NoteCard.tsx'
import { notesIn } from '../notes/notes.ts'

interface FilePaneProps {
  readonly code: string
  readonly file: NamedFile
  /** the page that is read, as a place to pin to; null where the file is not among the papers */
  readonly place: PinnedPlace | null
  readonly annotating: Annotating | null
  onPage(no: number): void
  onClose(): void
}

/** A paper in the place of the application, with the notes on it; the checklist stays beside it. */
export function FilePane({ code, file, place, annotating, onPage, onClose }: FilePaneProps) {
  const say = useSay()
  const pane = useRef<HTMLDivElement>(null)
  const note = () => place && annotating?.add(place)
  useShortcuts({ Escape: onClose, ...(annotating && { c: note }) }, pane)
  useEffect(() => {
    pane.current?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true })
    announce(say(text(`已打开 ${file.name}`, `${file.name} is open`)))
  }, [file, say])
  const notes = annotating
    ? notesIn(annotating.notes, 'materials', 'items').filter(({ anchor }) => anchor.file?.name === file.name)
    : []
  return (
    <div ref={pane} className="file-pane">
      <div className="file-pane-head">
        <Button onClick={onClose}>
          {say(text('← 回到申报内容', '← Back to the application'))} <kbd>Esc</kbd>
        </Button>
        {annotating && place && (
          <Button onClick={note}>
            {say(text('批注本页', 'Note on this page'))} <kbd>c</kbd>
          </Button>
        )}
      </div>
      <h3 tabIndex={-1}>{file.name}</h3>
      {annotating && notes.map(each => <NoteCard key={each.no} note={each} {...annotating} />)}
      <FileView key={file.digest} code={code} file={file} onPage={onPage} />
    </div>
  )
}
