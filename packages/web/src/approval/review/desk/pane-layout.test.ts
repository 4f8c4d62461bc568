import { expect, it } from 'vitest'
import { held, openPanes, toggled } from './pane-layout.ts'

it('closes and opens one pane and leaves the other as it is', () => {
  expect(toggled('both', 'seen')).toBe('work')
  expect(toggled('both', 'work')).toBe('seen')
  expect(toggled('seen', 'seen')).toBe('none')
  expect(toggled('none', 'work')).toBe('work')
  expect(toggled(toggled('none', 'work'), 'seen')).toBe('both')
  expect(openPanes('seen')).toEqual({ seen: true, work: false })
})

it('holds a width between what can be read and what leaves room for the application', () => {
  expect(held('seen', 10)).toBe(220)
  expect(held('seen', 333.4)).toBe(333)
  expect(held('work', 9999)).toBe(680)
})
