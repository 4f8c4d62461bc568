import { describe, expect, it } from 'vitest'
import { type CellMode, commandOf } from './grid-move.ts'

const size = { rows: 20, columns: 7 }
const none = { shift: false, ctrl: false }
const shift = { shift: true, ctrl: false }
const ctrl = { shift: false, ctrl: true }

describe('keys in the table', () => {
  it.each([
    ['ArrowDown', none, [3, 4], [4, 4]],
    ['ArrowUp', none, [0, 4], [0, 4]],
    ['ArrowRight', none, [3, 6], [3, 6]],
    ['ArrowLeft', ctrl, [3, 6], [3, 0]],
    ['ArrowDown', ctrl, [3, 6], [19, 6]],
    ['Enter', none, [3, 4], [4, 4]],
    ['Enter', shift, [3, 4], [2, 4]],
    ['Enter', none, [19, 4], [19, 4]],
    ['Tab', none, [3, 6], [4, 0]],
    ['Tab', shift, [3, 0], [2, 6]],
    ['Home', none, [3, 4], [3, 0]],
    ['End', ctrl, [3, 4], [19, 6]],
    ['PageDown', none, [15, 4], [19, 4]],
    ['PageUp', none, [15, 4], [5, 4]],
  ] as const)('%s %j leads from %j to %j', (key, held, [row, column], [nextRow, nextColumn]) =>
    expect(commandOf({ key, ...held }, { row, column }, 'ready', false, size)).toEqual({
      do: 'move',
      to: { row: nextRow, column: nextColumn },
    }),
  )

  const asked = (key: string, mode: CellMode = 'ready', held = none, released = false, at = { row: 3, column: 3 }) =>
    commandOf({ key, ...held }, at, mode, released, size).do

  it('Tab leaves at both ends, and anywhere after Esc', () => {
    expect(asked('Tab', 'ready', none, false, { row: 19, column: 6 })).toBe('text')
    expect(asked('Tab', 'ready', shift, false, { row: 0, column: 0 })).toBe('text')
    expect(asked('Escape')).toBe('release')
    expect(asked('Tab', 'ready', none, true)).toBe('text')
  })
  it('Esc while typing brings back what was there', () => expect(asked('Escape', 'typing')).toBe('revert'))
  it('letters belong to the cell', () => expect(asked('a')).toBe('text'))
  it('undo and redo', () => {
    expect(asked('z', 'typing', ctrl)).toBe('undo')
    expect(asked('Z', 'ready', { shift: true, ctrl: true })).toBe('redo')
    expect(asked('y', 'ready', ctrl)).toBe('redo')
  })
  it('arrows stay in the text only after F2', () => {
    expect(asked('F2')).toBe('edit')
    expect(asked('ArrowLeft', 'editing')).toBe('text')
    expect(asked('ArrowLeft', 'typing')).toBe('move')
    expect(asked('Home', 'typing')).toBe('text')
    expect(asked('Enter', 'editing')).toBe('move')
  })
})
