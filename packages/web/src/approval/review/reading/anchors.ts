import type { SectionId } from '@zhengheng/policy'

/** Where a section or a field of it stands on a page that shows an application: `at-estimate`, `at-estimate-lines-3`. */
export const anchorOf = (section: SectionId, path = ''): string =>
  path === '' ? `at-${section}` : `at-${section}-${path.replace(/\./g, '-')}`

/** The closest place that exists: rows have an anchor, single cells do not. */
export function findAnchor(section: SectionId, path = ''): HTMLElement | null {
  const parts = path === '' ? [] : path.split('.')
  for (let length = parts.length; length >= 0; length -= 1) {
    const found = document.getElementById(anchorOf(section, parts.slice(0, length).join('.')))
    if (found) return found
  }
  return null
}

/** Goes there and says so to people who do not see it move. */
export function goToAnchor(section: SectionId, path = ''): void {
  const target = findAnchor(section, path)
  const folded = target?.closest('details')
  if (folded) folded.open = true
  target?.scrollIntoView({ block: 'start' })
  target?.focus({ preventScroll: true })
}
