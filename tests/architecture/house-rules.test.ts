import { describe, expect, it } from 'vitest'
import { importsOf, type SourceFile, sourcesIn } from './sources.ts'

const packages = ['policy', 'contract', 'server', 'web']
const all = [
  ...packages.flatMap(name => sourcesIn(`packages/${name}/src`, ['.ts', '.tsx', '.mjs', '.sql', '.css'])),
  ...['scripts', 'tests', 'bench'].flatMap(folder => sourcesIn(folder)),
].filter(({ path }) => !path.endsWith('house-rules.test.ts'))

const matching = (pattern: RegExp, files: readonly SourceFile[] = all) =>
  files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  )

describe('house rules', () => {
  it('nothing is left to do later', () => {
    expect(matching(/\b(TODO|FIXME|XXX)\b/)).toEqual([])
  })
  it('types are not talked out of their opinion', () => {
    expect(matching(/@ts-(ignore|expect-error|nocheck)|eslint-disable/)).toEqual([])
  })
  it('a lint rule is set aside only with its reason, and never one about types', () => {
    const asides = matching(/biome-ignore/)
    expect(asides.filter(line => !/biome-ignore lint\/(a11y|correctness|suspicious)\/\w+: .{10,}/.test(line))).toEqual(
      [],
    )
    expect(asides.filter(line => /noExplicitAny|noNonNullAssertion/.test(line))).toEqual([])
  })
  it('the day of an instant is the day in Shanghai, never the first letters of it', () => {
    expect(matching(/[aA]t\.slice\(0, 10\)/)).toEqual([])
  })
  it('there are no folders or files for leftovers', () => {
    expect(
      all.filter(({ path }) => /\/(utils?|common|helpers?|lib|core|misc)(\/|\.)/.test(path)).map(({ path }) => path),
    ).toEqual([])
  })
  it('file names are kebab-case, components PascalCase, hooks begin with use', () => {
    const odd = (path: string) => {
      const name = path.split('/').at(-1) ?? ''
      return (
        !/^([a-z0-9]+([-.][a-z0-9]+)*|\d{8}T\d{4}-[a-z0-9-]+)\.(tsx?|mjs|sql|css)$/.test(name) &&
        !/^(use)?[A-Z][A-Za-z0-9]*(\.test)?\.tsx?$/.test(name)
      )
    }
    expect(all.map(({ path }) => path).filter(odd)).toEqual([])
  })
  it('relative imports name the file with its ending', () => {
    const vague = (file: SourceFile) =>
      importsOf(file)
        .filter(each => each.startsWith('.') && !/\.(tsx?|mjs|json|css)(\?\w+)?$/.test(each))
        .map(each => `${file.path} imports ${each}`)
    expect(all.flatMap(vague)).toEqual([])
  })
})

/** Names that say the same thing in every folder. Commands, routes and demo data are named like what they call. */
const shared = ['index.ts', 'routes.ts', 'tables.ts', 'queries.ts', 'facts.ts', 'rules.ts']
const namedLikeWhatTheyCall = /\/server\/src\/(cli|http|demo)\//
const oncePer = (name: string) =>
  sourcesIn(`packages/${name}/src`).filter(({ path }) => !path.includes('.test.') && !namedLikeWhatTheyCall.test(path))

describe('one base name, one file', () => {
  it.each(packages)('in %s', name => {
    const places = new Map<string, string[]>()
    for (const { path } of oncePer(name)) {
      const base = path.split('/').at(-1) ?? ''
      places.set(base, [...(places.get(base) ?? []), path])
    }
    const doubles = [...places].filter(([base, paths]) => paths.length > 1 && !shared.includes(base))
    expect(doubles.map(([, paths]) => paths.join(' and '))).toEqual([])
  })
})

it('files past 300 lines are listed for a second look', () => {
  const long = all
    .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
    .filter(({ lines }) => lines > 300)
    .sort((a, b) => b.lines - a.lines)
  for (const { path, lines } of long) process.stdout.write(`  ${lines} lines: ${path}\n`)
  expect(all.length).toBeGreaterThan(200)
})
