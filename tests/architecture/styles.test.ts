import { describe, expect, it } from 'vitest'
import { sourcesIn } from './sources.ts'

const WEB = 'packages/web/src/'
const within = (path: string) => path.slice(WEB.length)
/** What every page wears; loaded before anything else. */
const isShared = (sheet: string) => sheet.startsWith('app/styles/')
const folderOf = (path: string) => path.split('/')[0]

const sheets = sourcesIn('packages/web/src', ['.css']).map(({ path, text }) => ({
  path: within(path),
  selectors: selectorsOf(text.replace(/\/\*.*?\*\//gs, '')),
}))

function selectorsOf(text: string): string[] {
  return [...text.matchAll(/([^{}]+)\{/g)]
    .flatMap(([, head = '']) => head.split(','))
    .map(selector => selector.trim())
    .filter(selector => !selector.startsWith('@'))
}

const classesIn = (selector: string) => [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name)

/** The sheets that say anything of a class. */
const dressers = new Map<string, Set<string>>()
for (const { path, selectors } of sheets)
  for (const name of selectors.flatMap(classesIn))
    dressers.set(name, (dressers.get(name) ?? new Set<string>()).add(path))

interface Worn {
  readonly path: string
  readonly name: string
}

const worn: readonly Worn[] = sourcesIn('packages/web/src', ['.tsx']).flatMap(({ path, text }) =>
  [...text.matchAll(/className=(?:"([^"]*)"|\{([^}]*)\})/g)]
    .flatMap(([, plain, computed = '']) => (plain ?? quoted(computed)).split(/\s+/))
    .filter(name => /^[a-z][\w-]*$/i.test(name))
    .map(name => ({ path: within(path), name })),
)

/** The quoted words of an expression; words that are put together from pieces are left out. */
function quoted(expression: string): string {
  return [...expression.replace(/[!=]== '[^']*'/g, '').matchAll(/'([^']*)'|`([^`$]*)`/g)]
    .map(([, one, other]) => one ?? other)
    .join(' ')
}

describe('styles', () => {
  it('found something to look at', () => {
    expect(dressers.size).toBeGreaterThan(200)
    expect(worn.length).toBeGreaterThan(500)
  })
  it('a class by itself is dressed in one sheet, whatever page was open before; print may differ', () => {
    const lone = new Map<string, Set<string>>()
    for (const { path, selectors } of sheets)
      for (const selector of selectors)
        if (/^\.[\w-]+$/.test(selector) && path !== 'app/styles/print.css')
          lone.set(selector, (lone.get(selector) ?? new Set()).add(path))
    expect([...lone].filter(([, found]) => found.size > 1).map(([name, found]) => [name, ...found])).toEqual([])
  })
  it('a component wears what every page wears, or what its own folder made', () => {
    const borrowed = worn.filter(({ path, name }) => {
      const from = [...(dressers.get(name) ?? [])]
      return from.length > 0 && !from.some(sheet => isShared(sheet) || folderOf(sheet) === folderOf(path))
    })
    expect(borrowed).toEqual([])
  })
  it('no component wears a class that nothing dresses', () => {
    expect(worn.filter(({ name }) => !dressers.has(name))).toEqual([])
  })
})
