/** Told when a place inside a table or list is asked for that is not on the page yet. */
export const PLACE_ASKED = 'zhengheng:place'

/** A place asked for is drawn within a frame or two; on a slow machine within these. */
const FRAMES_TO_WAIT = 30

/** Puts the caret into the field at a path, or into the nearest thing around it where there is no such field. */
export function focusField(path: string): void {
  document.dispatchEvent(new CustomEvent(PLACE_ASKED, { detail: path }))
  look(path.split('.'), FRAMES_TO_WAIT, document.activeElement)
}

function look(steps: readonly string[], frames: number, from: Element | null): void {
  requestAnimationFrame(() => {
    const element = at(steps) ?? (frames === 0 ? around(steps) : null)
    // Who went elsewhere meanwhile is not called back.
    if (![from, element, document.body].includes(document.activeElement)) return
    if (!element) {
      if (frames > 0) look(steps, frames - 1, from)
      return
    }
    element.scrollIntoView({ block: 'center' })
    element.focus({ preventScroll: true })
  })
}

function at(steps: readonly string[]): HTMLElement | null {
  const id = `field-${steps.join('.')}`
  // Of a table row only its cells may be on the page.
  return document.getElementById(id) ?? document.querySelector<HTMLElement>(`[id^="${CSS.escape(id)}."]`)
}

function around(steps: readonly string[]): HTMLElement | null {
  const outer = steps.slice(0, -1)
  return outer.length === 0 ? null : (at(outer) ?? around(outer))
}
