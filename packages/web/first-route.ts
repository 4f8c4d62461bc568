import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

/** JavaScript a first page may need, in bytes of gzip. */
const LIMIT = 230_000

/** Where people arrive: nobody yet, those with an inbox, and those without one. */
const firstPages = ['people/SignIn.tsx', 'projects/Workbench.tsx', 'projects/ProjectList.tsx']

export interface Chunk {
  readonly file: string
  readonly gzip: number
  /** files without which this one cannot run */
  readonly imports: readonly string[]
}

/** All that must be here before these files can run, largest first. */
export function neededBy(files: readonly string[], chunks: readonly Chunk[]): readonly Chunk[] {
  const needed = new Map<string, Chunk>()
  const need = (file: string) => {
    const chunk = chunks.find(each => each.file === file)
    if (!chunk || needed.has(file)) return
    needed.set(file, chunk)
    chunk.imports.forEach(need)
  }
  files.forEach(need)
  return [...needed.values()].sort((a, b) => b.gzip - a.gzip)
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
const total = (chunks: readonly Chunk[]) => chunks.reduce((sum, { gzip }) => sum + gzip, 0)

/** Undefined when the page is small enough; otherwise how large it is and what makes it so. */
export function tooLarge(page: string, needed: readonly Chunk[], limit = LIMIT): string | undefined {
  if (total(needed) <= limit) return undefined
  const lines = needed.map(({ file, gzip }) => `  ${kB(gzip).padStart(9)}  ${file}`)
  return `${page} needs ${kB(total(needed))} of JavaScript (gzip), ${kB(limit)} are allowed:\n${lines.join('\n')}`
}

/** Fails the build when a first page needs more JavaScript than it may. What is fetched later does not count. */
export const firstRoute: Plugin = {
  name: 'first-route',
  apply: 'build',
  writeBundle({ dir = 'dist' }, bundle) {
    const written = Object.values(bundle).filter(
      // Chunks of styles alone are not written.
      (output): output is Rolldown.OutputChunk => output.type === 'chunk' && existsSync(join(dir, output.fileName)),
    )
    const chunks = written.map(({ fileName, imports }) => ({
      file: fileName,
      gzip: gzipSync(readFileSync(join(dir, fileName)), { level: 9 }).length,
      imports,
    }))
    const entries = written.filter(({ isEntry }) => isEntry)
    for (const page of firstPages) {
      const chunk = written.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/src/${page}`))
      if (!chunk) throw new Error(`the build has no page ${page}`)
      const needed = neededBy(
        [...entries, chunk].map(({ fileName }) => fileName),
        chunks,
      )
      const fault = tooLarge(page, needed)
      if (fault) throw new Error(fault)
      this.info(`${page}: ${kB(total(needed))}`)
    }
  },
}
