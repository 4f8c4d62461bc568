import { describe, expect, it } from 'vitest'
import { printable, printableLines } from './printable.ts'

describe('printable text', () => {
  it('drops what XML cannot hold and what turns or hides text', () => {
    expect(printable('核\u0000定\u0008投\u202E资\u200B额\uFEFF\uFFFF')).toBe('核定投资额')
  })

  it('replaces half of a surrogate pair', () => {
    expect(printable('a\uD842b')).toBe('a\uFFFDb')
  })

  it('keeps rare characters, variation selectors and markup signs', () => {
    const name = '𬭎𠅤㛃䶮葛\u{E0100}<&>'
    expect(printable(name)).toBe(name)
  })

  it('splits prose at every kind of line end and leaves out empty lines', () => {
    expect(printableLines('一\r\n\r\n\t二\u2028三 ')).toEqual(['一', '二', '三'])
  })
})
