import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { root, sourcesIn } from './sources.ts'

const paths = sourcesIn('packages/web/src').flatMap(({ path }) => (path.endsWith('.computed.ts') ? [path] : []))
const modules = await Promise.all(
  paths.map(async path => ({ path, values: { ...(await import(pathToFileURL(join(root, path)).href)) } as unknown })),
)

it('there is something that is worked out while building', () => {
  expect(paths.length).toBeGreaterThan(0)
})

it.each(modules)('$path exports only what JSON can say', ({ values }) => {
  expect(JSON.parse(JSON.stringify(values))).toStrictEqual(values)
})
