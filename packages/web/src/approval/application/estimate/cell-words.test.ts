import { wan } from '@zhengheng/policy'
import { expect, it } from 'vitest'
import { faultIn, shownIn, typedIn } from './cell-words.ts'
import { emptyLine, withAmount } from './draft-line.ts'

const line = withAmount({ ...emptyLine, category: 'software', quantity: '12', unitPrice: wan(1286.5) })

it.each([
  ['category', 'wan', '软件开发', 'software'],
  ['unitPrice', 'wan', '1,286.50', '1286.50'],
  ['unitPrice', 'yuan', '12,865,000.00', '12865000.00'],
  ['amount', 'wan', '15,438.00', '15438.00'],
  ['name', 'wan', '', ''],
] as const)('%s in %s is shown as %s and typed as %s', (column, unit, shown, typed) => {
  expect(shownIn(line, column, unit).zh).toBe(shown)
  expect(typedIn(line, column, unit)).toBe(typed)
})

it('finds fault with what cannot be read, not with what is still empty', () => {
  expect(faultIn({ ...line, unitPrice: '2.8O' }, 'unitPrice', 'wan')?.zh).toMatch(/字母 O/)
  expect(faultIn({ ...line, quantity: '三' }, 'quantity', 'wan')?.zh).toMatch(/不是数字/)
  expect(faultIn(emptyLine, 'unitPrice', 'wan')).toBeUndefined()
  expect(faultIn(line, 'unitPrice', 'wan')).toBeUndefined()
})
