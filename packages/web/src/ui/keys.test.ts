import { describe, expect, it } from 'vitest'
import { isComposition, shortcutOf, takesKey } from './keys.ts'

const press = {
  key: 'Enter',
  keyCode: 13,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
}

describe('shortcuts', () => {
  it('never fire while an input method composes, by either sign', () => {
    expect(shortcutOf({ ...press, isComposing: true })).toBeUndefined()
    expect(shortcutOf({ ...press, keyCode: 229 })).toBeUndefined()
    expect(isComposition(press)).toBe(false)
    expect(shortcutOf(press)).toBe('Enter')
  })

  it('tell Ctrl+Enter from Enter and leave Alt alone', () => {
    expect(shortcutOf({ ...press, ctrlKey: true })).toBe('ctrl+Enter')
    expect(shortcutOf({ ...press, metaKey: true })).toBe('ctrl+Enter')
    expect(shortcutOf({ ...press, altKey: true })).toBeUndefined()
  })

  it('stay out of the way of what is typed or pressed', () => {
    expect(takesKey({ tagName: 'TEXTAREA' }, 'j')).toBe(true)
    expect(takesKey({ tagName: 'TEXTAREA' }, 'ctrl+Enter')).toBe(false)
    expect(takesKey({ tagName: 'BUTTON' }, 'Enter')).toBe(true)
    expect(takesKey({ tagName: 'A' }, 'j')).toBe(false)
    expect(takesKey({ tagName: 'INPUT', type: 'checkbox' }, 'j')).toBe(false)
    expect(takesKey({ tagName: 'TR' }, 'Enter')).toBe(false)
  })
})
