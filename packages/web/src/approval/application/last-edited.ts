import type { DraftSection } from '@zhengheng/contract'
import type { SectionId } from '@zhengheng/policy'
import { type Content, same } from '../../ui/draft/merge-drafts.ts'
import { isSection } from './section-status.ts'

/** The section somebody worked on last; undefined when nothing was typed yet. */
export function lastEdited(drafts: readonly DraftSection[]): SectionId | undefined {
  const latest = drafts.reduce<DraftSection | undefined>(
    (so, draft) => (draft.savedAt !== null && draft.savedAt > (so?.savedAt ?? '') ? draft : so),
    undefined,
  )
  return latest && isSection(latest.section) ? latest.section : undefined
}

/** The field that differs between two versions: the last one typed into, as a path. */
export function changedField(before: Content, after: Content): string | undefined {
  const key = Object.keys({ ...before, ...after }).find(name => !same(before[name], after[name]))
  return key === undefined ? undefined : [key, ...inside(before[key], after[key])].join('.')
}

function inside(before: unknown, after: unknown): readonly (string | number)[] {
  if (Array.isArray(after)) {
    const rows: readonly unknown[] = Array.isArray(before) ? before : []
    const at = after.findIndex((row, index) => !same(row, rows[index]))
    return at < 0 ? [] : [at, ...inside(rows[at], after[at])]
  }
  if (typeof after !== 'object' || after === null) return []
  const old = (typeof before === 'object' && before !== null ? before : {}) as Content
  const key = Object.keys(after).find(name => !same(old[name], (after as Content)[name]))
  return key === undefined ? [] : [key]
}
