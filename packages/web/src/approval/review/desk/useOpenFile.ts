import { type ApplicationDraft, materialOf } from '@zhengheng/policy'
import { useState } from 'react'
import type { NamedFile } from '../../../files/named-file.ts'
import type { PinnedPlace } from '../marks/review-work.ts'
import { pinnedPlace } from '../notes/selected-place.ts'
import type { Selected } from '../notes/useSelectedPlace.ts'
import { goToAnchor } from '../reading/anchors.ts'

export interface OpenFile {
  readonly file: NamedFile | null
  /** the page that is read of it, as findings and notes are pinned to it */
  readonly place: PinnedPlace | null
  open(file: NamedFile): void
  onPage(no: number): void
  close(): void
  /** goes back to where the file stands among the papers */
  leave(): void
}

/** The paper that is read in the place of the application, and the page of it. */
export function useOpenFile(content: ApplicationDraft): OpenFile {
  const [file, setFile] = useState<NamedFile | null>(null)
  const [page, setPage] = useState<number | undefined>(undefined)
  const paper = file && paperOf(content, file.digest)
  return {
    file,
    place: paper && pinnedPlace({ section: 'materials', field: 'items', row: paper.row, page }, content),
    open(next) {
      setPage(undefined)
      setFile(next)
    },
    onPage: setPage,
    close: () => setFile(null),
    leave() {
      setFile(null)
      // The application has to be drawn before it can be gone to.
      requestAnimationFrame(() => goToAnchor('materials', paper?.slot))
    },
  }
}

function paperOf(content: ApplicationDraft, digest: string): { readonly row: number; readonly slot: string } | null {
  const items = materialItems(content)
  const row = items.findIndex(item => {
    const material = materialOf(item)
    return material !== null && 'digest' in material && material.digest === digest
  })
  const slot = materialOf(items[row])?.slot
  return slot ? { row, slot } : null
}

const materialItems = ({ materials }: ApplicationDraft): readonly unknown[] =>
  Array.isArray(materials?.items) ? materials.items : []

/** While a paper is read, what is pinned is pinned to its page. */
export const selectedInFile = ({ file, place }: OpenFile, selected: Selected): Selected =>
  file ? { place, spot: null, current: () => place, forget: () => undefined } : selected
