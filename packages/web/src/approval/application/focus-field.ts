/** Told when a place inside a table or list is asked for that is not on the page yet. */
export const PLACE_ASKED = 'zhengheng:place'

/** Puts the caret into the field at a path, or into the nearest thing around it. */
export function focusField(path: string): void {
  document.dispatchEvent(new CustomEvent(PLACE_ASKED, { detail: path }))
  requestAnimationFrame(() => {
    const element = nearest(path)
    if (!element) return
    element.scrollIntoView({ block: 'center' })
    element.focus({ preventScroll: true })
  })
}

function nearest(path: string): HTMLElement | null {
  const steps = path.split('.')
  for (let kept = steps.length; kept > 0; kept -= 1) {
    const id = `field-${steps.slice(0, kept).join('.')}`
    // Of a table row only its cells may be on the page.
    const element = document.getElementById(id) ?? document.querySelector<HTMLElement>(`[id^="${CSS.escape(id)}."]`)
    if (element) return element
  }
  return null
}
