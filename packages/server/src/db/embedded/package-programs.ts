import { cpSync, existsSync, mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { giveTo } from './give-to.ts'
import type { Programs } from './programs.ts'
import { canReach, type ServiceUser } from './service-user.ts'

/** How to run the chosen programs: where they are, and where their libraries are found. */
export interface Runnable extends Programs {
  readonly libraryPath: string | undefined
}

/**
 * The npm package relies on an install script for its library links. That script may have been skipped and the
 * package may be read-only or private, so links are made, and if need be the files copied, beside the data.
 */
export function makeRunnable(programs: Programs, home: string, user: ServiceUser | undefined): Runnable {
  if (programs.source === 'system') return { ...programs, libraryPath: undefined }
  const original = dirname(programs.bin)
  const probe = ['bin/postgres', 'lib/postgresql', 'share/postgresql/postgres.bki'].map(file => join(original, file))
  const native = user && !canReach(user, probe, 'read') ? privateCopy(original, home, programs.version, user) : original
  const links = linkLibraries(native, home, programs.version, user)
  return { ...programs, bin: join(native, 'bin'), libraryPath: `${links}:${join(native, 'lib')}` }
}

/** Renamed into place when whole, so that an interrupted copy is never used. */
function privateCopy(original: string, home: string, version: string, user: ServiceUser): string {
  const copy = join(home, `programs-${version}`)
  if (existsSync(copy)) return copy
  const unfinished = `${copy}.${process.pid}`
  rmSync(unfinished, { recursive: true, force: true })
  cpSync(original, unfinished, { recursive: true })
  giveTo(user, unfinished)
  renameSync(unfinished, copy)
  return copy
}

function linkLibraries(native: string, home: string, version: string, user: ServiceUser | undefined): string {
  const links = join(home, `links-${version}`)
  const wanted = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  mkdirSync(links, { recursive: true, mode: 0o755 })
  for (const { source, target } of wanted) linkTo(join(native, 'lib', basename(source)), join(links, basename(target)))
  if (user) giveTo(user, links)
  return links
}

function linkTo(target: string, link: string): void {
  const current = readLink(link)
  if (current === target) return
  if (current !== undefined) rmSync(link)
  symlinkSync(target, link)
}

function readLink(link: string): string | undefined {
  try {
    return readlinkSync(link)
  } catch {
    return undefined
  }
}
