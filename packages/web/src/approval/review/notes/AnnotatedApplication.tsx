import { type ApplicationDraft, text } from '@zhengheng/policy'
import type { RefObject } from 'react'

import { useSay } from '../../../reader/i18n.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { useShortcuts } from '../../../ui/useShortcuts.ts'
import { ApplicationView } from '../reading/ApplicationView.tsx'

import { type Annotating, AnnotatingContext } from './annotating.ts'
import type { Selected } from './useSelectedPlace.ts'

interface AnnotatedApplicationProps {
  readonly code: string
  readonly content: ApplicationDraft
  readonly pane: RefObject<HTMLDivElement | null>
  readonly selected: Selected
  /** null where one only reads */
  readonly annotating: Annotating | null
}

/** The application with the notes on it; words selected in it, or the field at hand, can be noted on with a press of c. */
export function AnnotatedApplication({ code, content, pane, selected, annotating }: AnnotatedApplicationProps) {
  const say = useSay()
  const note = useNoting(selected, annotating)
  useShortcuts(annotating ? { c: note } : {}, pane)
  return (
    <AnnotatingContext value={annotating}>
      <div className="annotated" ref={pane}>
        <ApplicationView code={code} content={content} />
        {annotating && selected.spot && (
          <Button
            className="note-offer"
            size="small"
            style={selected.spot}
            // Pressing must not give up what is selected.
            onMouseDown={event => event.preventDefault()}
            onClick={note}
          >
            {say(text('批注', 'Note'))} <kbd>c</kbd>
          </Button>
        )}
      </div>
    </AnnotatingContext>
  )
}

/** Begins a note on what is selected; says what to do when nothing is. */
export function useNoting(selected: Selected, annotating: Annotating | null): () => void {
  const say = useSay()
  return () => {
    const place = selected.current()
    if (!annotating) return
    if (!place) {
      announce(say(text('请先在申报内容中选中文字，再批注', 'Select words in the application first')))
      return
    }
    annotating.add(place)
    selected.forget()
    document.getSelection()?.removeAllRanges()
  }
}
