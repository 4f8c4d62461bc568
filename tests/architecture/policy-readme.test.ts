import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './sources.ts'

const readme = readFileSync(join(root, 'packages/policy/README.md'), 'utf8')
const folder = join(import.meta.dirname, 'readme-examples')
const files = readdirSync(folder)
const source = (file: string) => readFileSync(join(folder, file), 'utf8')
const asShown = (code: string) => code.replaceAll('../../../packages/policy/', './').trim()

describe('the examples of packages/policy/README.md', () => {
  it('are these files, which the compiler checks', () => {
    const shown = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(match => (match[1] as string).trim())
    expect(shown.toSorted()).toEqual(files.map(file => asShown(source(file))).toSorted())
  })
  it.each(files)('%s prints what its comments say', async file => {
    const said = source(file)
      .slice(source(file).lastIndexOf('export const printed'))
      .split('\n')
      .filter(line => line.startsWith('// '))
    const { printed } = (await import(`./readme-examples/${file.replace('.ts', '')}.ts`)) as {
      readonly printed: readonly string[]
    }
    expect(printed.length).toBeGreaterThan(0)
    expect(printed.map(line => `// ${line}`)).toEqual(said)
  })
})
