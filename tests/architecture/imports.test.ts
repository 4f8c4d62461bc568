import { features } from '@zhengheng/contract'
import { describe, expect, it } from 'vitest'
import { importsOf, isTest, resolved, type SourceFile, sourcesIn } from './sources.ts'

const chapters = ['scope', 'plan', 'approval', 'construction', 'acceptance', 'operation', 'supervision']
const policy = sourcesIn('packages/policy/src')
const server = sourcesIn('packages/server/src')
const web = sourcesIn('packages/web/src')
const contract = sourcesIn('packages/contract/src')

const outside = (file: SourceFile, allowed: readonly string[]) =>
  importsOf(file)
    .filter(specifier => !specifier.startsWith('.') && !allowed.includes(specifier))
    .map(specifier => `${file.path} imports ${specifier}`)

const leaving = (file: SourceFile, folder: string) =>
  importsOf(file)
    .filter(specifier => specifier.startsWith('.') && !resolved(file, specifier).startsWith(folder))
    .map(specifier => `${file.path} imports ${specifier}`)

describe('packages', () => {
  it('there is something to look at', () => {
    expect(policy.length).toBeGreaterThan(80)
    expect(server.length).toBeGreaterThan(80)
  })
  it('policy imports zod and itself, nothing else', () => {
    expect(policy.filter(file => !isTest(file)).flatMap(file => outside(file, ['zod']))).toEqual([])
    expect(policy.flatMap(file => leaving(file, 'packages/policy/src/'))).toEqual([])
  })
  it('policy does not use what it builds its tests with', () => {
    const uses = policy.filter(file => !isTest(file)).flatMap(file => importsOf(file).map(each => resolved(file, each)))
    expect(uses.filter(path => path.includes('/testing/'))).toEqual([])
  })
  it('policy asks neither clock nor chance', () => {
    const asks = /\bDate\.now\(|new Date\(\)|Math\.random\(|crypto\.|process\./
    expect(policy.filter(file => !isTest(file) && asks.test(file.text)).map(({ path }) => path)).toEqual([])
  })
  it('web and contract never import the server, the server never the web', () => {
    const foreign = (files: readonly SourceFile[], forbidden: RegExp) =>
      files.flatMap(file =>
        importsOf(file)
          .filter(each => forbidden.test(each))
          .map(each => `${file.path} imports ${each}`),
      )
    expect(foreign([...web, ...contract], /@zhengheng\/server|packages\/server|\.\.\/server\//)).toEqual([])
    expect(foreign(server, /@zhengheng\/web|packages\/web|\.\.\/web\//)).toEqual([])
    expect(foreign(contract, /@zhengheng\/web|^node:/)).toEqual([])
  })
})

/** What a chapter shows to the others: its slice of state, its rules, its verdict. All other files are its own. */
const shown = [
  'plan/annual-plan.ts',
  'plan/plan-line.ts',
  'plan/rules.ts',
  'approval/approval.ts',
  'approval/application.ts',
  'approval/rules.ts',
  'scope/route.ts',
]

describe('chapters of the policy', () => {
  const chapterOf = (path: string) => chapters.find(chapter => path.startsWith(`packages/policy/src/${chapter}/`))
  it('import of another chapter only its state slice, its rules or its verdict', () => {
    const intrusions = policy
      .filter(file => !isTest(file) && chapterOf(file.path))
      .flatMap(file => importsOf(file).map(specifier => [file.path, resolved(file, specifier)] as const))
      .filter(([from, to]) => chapterOf(to) && chapterOf(to) !== chapterOf(from))
      .filter(([, to]) => !shown.some(path => to === `packages/policy/src/${path}`))
    expect(intrusions).toEqual([])
  })
})

describe('kernel', () => {
  it('imports nothing but itself: what it knows of money, days and fields holds in every city', () => {
    const kernel = policy.filter(({ path }) => path.startsWith('packages/policy/src/kernel/'))
    expect(kernel.length).toBeGreaterThan(10)
    expect(kernel.filter(file => !isTest(file)).flatMap(file => leaving(file, 'packages/policy/src/kernel/'))).toEqual(
      [],
    )
  })
})

/** Files in the root of a package are no folder; tests, and what they are built with, may look everywhere. */
describe('no two folders of a package import each other: else neither can be read, moved or tested without the other', () => {
  it.each(Object.entries({ policy, contract, server, web }))('%s', (name, files) => {
    const root = `packages/${name}/src/`
    const folderOf = (path: string) =>
      path.startsWith(root) ? path.slice(root.length).match(/^([^/]+)\//)?.[1] : undefined
    const ways = new Map<string, string>()
    for (const file of files.filter(each => !isTest(each)))
      for (const specifier of importsOf(file)) {
        const [from, to] = [folderOf(file.path), folderOf(resolved(file, specifier))]
        if (from && to && from !== to) ways.set(`${from} ${to}`, `${file.path} imports ${specifier}`)
      }
    expect(ways.size).toBeGreaterThan(name === 'contract' ? -1 : 10)
    const circles = [...ways].flatMap(([way, one]) => {
      const [from = '', to = ''] = way.split(' ')
      const back = ways.get(`${to} ${from}`)
      return back && from < to ? [`${from} and ${to} import each other: ${one}, but ${back}`] : []
    })
    expect(circles).toEqual([])
  })
})

/** Which folder answers which part of the contract is written there; a feature without its folder, or the other way round, is lost. */
describe('features', () => {
  it.each(Object.keys(features))('%s is answered in the folder of its name', name => {
    const handlers = server.find(({ path }) => path === 'packages/server/src/http/handlers.ts')?.text ?? ''
    expect(handlers).toMatch(new RegExp(`import \\{ ${name}Handlers \\} from '\\.\\./${name}/`))
  })
  it('have no routes of their own: what http mounts is what the contract and the actions say', () => {
    const mounting = server.filter(
      ({ path, text }) =>
        !path.includes('/http/') &&
        /from 'fastify'/.test(text) &&
        /\b(app|uploads)\.(get|post|put|delete|route)\(/.test(text),
    )
    expect(mounting.map(({ path }) => path)).toEqual([])
  })
})

const written =
  /(?:insert\s+into|update|delete\s+from)\s+([a-z_]+|\$\{[\w.]+\})(?=\s*(?:\(|set\b|where\b|using\b|as\b|select\b|\$|values))/gi
const built = /\.(?:insertInto|updateTable|deleteFrom)\(\s*'([a-z_]+)'/g
const tablesWritten = ({ text }: SourceFile) =>
  [...text.matchAll(written), ...text.matchAll(built)].map(match => match[1] as string)

/** Folders that write, and, outside the spine, which tables are theirs. */
const owners: Readonly<Record<string, RegExp>> = {
  spine: /./,
  drafts: /^(draft|draft_version)$/,
  files: /^(stored_file|project_file|file)/,
  people: /^(account|activation|login_session|sign_in_attempt|sign_in_event|bootstrap_done|proposed_half)$/,
  jobs: /^outbox$/,
  presence: /^presence$/,
  invitations: /^section_invitation$/,
  views: /^(saved_view|default_view)$/,
  notices: /^notice$/,
  rehearsal: /^rehearsal/,
  following: /^follow$/,
  calendar: /^calendar_feed$/,
}

describe('one writer', () => {
  const writing = server
    .filter(file => !isTest(file) && !file.path.includes('/db/'))
    .flatMap(file => tablesWritten(file).map(table => [file.path, file.path.split('/')[3] ?? '', table] as const))
  it('there is something to look at', () => {
    expect(writing.filter(([, folder]) => folder === 'spine').length).toBeGreaterThan(5)
  })
  it('only the spine writes projects, plans and the log; others write the tables that are theirs', () => {
    const strangers = writing.filter(([, folder, table]) => !owners[folder]?.test(table))
    expect(strangers.map(([path, , table]) => `${path} writes ${table}`)).toEqual([])
  })
})

describe('one dialect', () => {
  const own = /^packages\/server\/src\/(spine|db)\//
  const plain = /\.query(?:<[^(]*>)?\(\s*[`'"{]/
  it('there is something to look at', () => {
    expect(server.filter(file => own.test(file.path) && plain.test(file.text)).length).toBeGreaterThan(5)
  })
  it('SQL is Kysely’s everywhere; only the spine, whose statements are prepared by name, and db speak to the driver', () => {
    const strangers = server.filter(file => !isTest(file) && !own.test(file.path) && plain.test(file.text))
    expect(strangers.map(({ path }) => path)).toEqual([])
  })
})
