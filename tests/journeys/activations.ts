import type { Page } from 'playwright-core'

/**
 * Counts what a person does to make things happen: a click or tap anywhere, Enter or Space on something that is not
 * being typed into, Ctrl+Enter, and a choice from a list. Typing, scrolling and Tab do not count.
 */
export interface Activations {
  count(): number
  /** begins a new count */
  reset(): void
}

const NAME = 'countActivation'

export async function countActivations(page: Page): Promise<Activations> {
  let counted = 0
  await page.exposeFunction(NAME, () => {
    counted += 1
  })
  await page.addInitScript(watch, NAME)
  await page.evaluate(watch, NAME)
  return {
    count: () => counted,
    reset() {
      counted = 0
    },
  }
}

/** Runs in the page. */
function watch(name: string): void {
  const tell = () => void (window as unknown as Record<string, () => Promise<void>>)[name]?.()
  const typedInto = (target: EventTarget | null) =>
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type))
  document.addEventListener('pointerdown', event => event.isTrusted && tell(), true)
  document.addEventListener('change', ({ target }) => target instanceof HTMLSelectElement && tell(), true)
  document.addEventListener(
    'keydown',
    ({ key, ctrlKey, target, isTrusted, repeat }) => {
      const triggers = key === 'Enter' || key === ' '
      // Enter in a one-line field submits; in a longer text it begins a line.
      const typing = typedInto(target) && !ctrlKey && !(key === 'Enter' && target instanceof HTMLInputElement)
      if (isTrusted && !repeat && triggers && !typing) tell()
    },
    true,
  )
}
