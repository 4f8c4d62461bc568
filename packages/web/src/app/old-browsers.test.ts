import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const uses = {
  findLast: '[1, 2, 3, 4].findLast(n => n % 2 === 1)',
  findLastIndex: '[[1, 2, 3].findLastIndex(n => n < 3), [1].findLastIndex(n => n > 1)]',
  toSorted: '(given => [given.toSorted((a, b) => b - a), given])([2, 3, 1])',
  toReversed: '(given => [given.toReversed(), given])([2, 3, 1])',
  at: "[[1, 2].at(-1), 'ab'.at(-2)]",
  groupBy: '[...Map.groupBy([1, 2, 3], n => n % 2)]',
  hasOwn: "[Object.hasOwn({ a: undefined }, 'a'), Object.hasOwn({}, 'toString')]",
}
const lacking = 'for (const home of [Array.prototype, String.prototype, Map, Object]) delete home[name];'

/** In a process of its own, where the browser's own way can be taken away. */
const resultOf = (name: string, use: string, before: string) =>
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const name = '${name}'; ${before}; process.stdout.write(JSON.stringify(${use}) ?? '')`,
    ],
    { encoding: 'utf8' },
  )

it.each(Object.entries(uses))('%s is done as browsers do it that have it', (name, use) => {
  const module = JSON.stringify(fileURLToPath(new URL('./old-browsers.ts', import.meta.url)))
  expect(resultOf(name, use, `${lacking} await import(${module})`)).toBe(resultOf(name, use, ''))
})
