import type { Locator, Page } from 'playwright-core'

/** Somebody who has no pointer: walks with Tab, presses keys, types. Every stop must show where the focus is. */
export interface KeyboardPerson {
  /** walks to it; every stop on the way is looked at */
  walkTo(target: Locator, key?: 'Tab' | 'Shift+Tab'): Promise<void>
  press(...keys: readonly string[]): Promise<void>
  type(words: string): Promise<void>
  /** stops where the focus could not be seen */
  unseen(): readonly string[]
  /** pointer events in the page: none may ever happen */
  pointerEvents(): number
}

const MOST_STOPS = 250

export async function keyboardPerson(page: Page): Promise<KeyboardPerson> {
  const unseen: string[] = []
  let pointers = 0
  await page.exposeFunction('pointerSeen', () => {
    pointers += 1
  })
  await page.addInitScript(watchPointers)
  await page.evaluate(watchPointers)

  const look = async () => {
    const stop = await page.evaluate(focusedNow)
    if (!stop.seen) unseen.push(`${new URL(page.url()).pathname} ${stop.what}`)
  }
  return {
    async walkTo(target, key = 'Tab') {
      await target.first().waitFor()
      for (let stops = 0; stops < MOST_STOPS; stops++) {
        if (await target.first().evaluate(element => element === document.activeElement)) return
        await page.keyboard.press(key)
        await look()
      }
      throw new Error(`Tab never reaches ${target}`)
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key)
    },
    type: words => page.keyboard.type(words),
    unseen: () => unseen,
    pointerEvents: () => pointers,
  }
}

/** Runs in the page. */
function watchPointers(): void {
  const { pointerSeen } = window as unknown as { pointerSeen(): Promise<void> }
  for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
    document.addEventListener(kind, () => void pointerSeen(), true)
}

/** Runs in the page: what has the focus, and whether one sees it: drawn around it or its control, within the window. */
function focusedNow(): { what: string; seen: boolean } {
  const element = document.activeElement
  // Between the last and the first stop the focus is with the browser itself.
  if (!element || element === document.body) return { what: 'the browser', seen: true }
  const drawn = (of: Element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(of)
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
  }
  const around = [element, element.parentElement, element.closest('label, td')]
  const { top, bottom, left, right } = element.getBoundingClientRect()
  const inWindow = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
  const middle = document.elementFromPoint(
    Math.min(Math.max((left + right) / 2, 0), innerWidth - 1),
    Math.min(Math.max((Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2, 0), innerHeight - 1),
  )
  const covered = middle !== null && !element.contains(middle) && !middle.contains(element)
  const seen = around.some(of => of !== null && drawn(of)) && inWindow && !covered
  return {
    what: `${element.outerHTML.slice(0, 120)}${covered ? ` under ${middle?.outerHTML.slice(0, 60)}` : ''}`,
    seen,
  }
}
