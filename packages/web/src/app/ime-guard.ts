import { isComposition } from '../ui/keys.ts'

/**
 * The Enter that accepts 拼音 belongs to the input method. Some browsers send it after the composition ended,
 * where it would submit the form around the field.
 */
export function guardComposition(document: Document): void {
  document.addEventListener(
    'keydown',
    event => {
      if (event.key === 'Enter' && isComposition(event)) event.preventDefault()
    },
    { capture: true },
  )
}
