/** The parts of a keyboard event that decide whether it is a shortcut. */
export interface KeyPress {
  readonly key: string
  readonly keyCode: number
  readonly isComposing: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** A key that belongs to an input method: pressing Enter to accept 拼音 must never submit. */
export const isComposition = ({ isComposing, keyCode }: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean =>
  isComposing || keyCode === 229

/** The name of a shortcut: `j`, `?`, `Enter`, `ctrl+Enter`. Undefined while composing or with other modifiers. */
export function shortcutOf(press: KeyPress): string | undefined {
  if (isComposition(press) || press.altKey) return undefined
  return press.ctrlKey || press.metaKey ? `ctrl+${press.key}` : press.key
}

const typedInto = ['INPUT', 'TEXTAREA', 'SELECT']
const pressed = ['BUTTON', 'A', 'SUMMARY']

/** Whether the element at hand takes this key itself. */
export function takesKey(
  element: { tagName: string; isContentEditable?: boolean; type?: string },
  key: string,
): boolean {
  if (key.startsWith('ctrl+')) return false
  if (element.tagName === 'INPUT' && element.type === 'checkbox') return key === ' '
  if (typedInto.includes(element.tagName) || element.isContentEditable) return true
  return pressed.includes(element.tagName) && (key === 'Enter' || key === ' ')
}
