import { describe, expect, it } from 'vitest'
import { type Chunk, neededBy, tooLarge } from '../../packages/web/first-route.ts'

const chunk = (file: string, gzip: number, ...imports: string[]): Chunk => ({ file, gzip, imports })

const chunks = [
  chunk('index.js', 50_000, 'react.js', 'gone-styles.js'),
  chunk('react.js', 90_000),
  chunk('workbench.js', 10_000, 'tables.js', 'index.js'),
  chunk('tables.js', 20_000, 'react.js', 'workbench.js'),
  chunk('charts.js', 400_000, 'react.js'),
]

describe('the size of a first page', () => {
  it('counts whatever its files import, near and far, each once, and nothing that is fetched later', () => {
    const needed = neededBy(['index.js', 'workbench.js'], chunks)
    expect(needed.map(({ file }) => file)).toEqual(['react.js', 'index.js', 'tables.js', 'workbench.js'])
  })
  it('is right up to the limit', () => {
    expect(tooLarge('Workbench.tsx', neededBy(['index.js', 'workbench.js'], chunks), 170_000)).toBeUndefined()
  })
  it('past it the chunks are named, largest first', () => {
    const fault = tooLarge('Workbench.tsx', neededBy(['index.js', 'workbench.js'], chunks), 169_999)
    expect(fault).toContain('Workbench.tsx needs 170.0 kB')
    expect(fault).toMatch(/90\.0 kB {2}react\.js\n +50\.0 kB {2}index\.js/)
  })
  it('without another word it is 230 kB', () => {
    expect(tooLarge('a page', [chunk('a.js', 230_000)])).toBeUndefined()
    expect(tooLarge('a page', [chunk('a.js', 230_001)])).toContain('230.0 kB are allowed')
  })
})
