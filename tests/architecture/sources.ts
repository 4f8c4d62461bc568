import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

export const root = join(import.meta.dirname, '../..')

export interface SourceFile {
  /** path from the repository's root, with forward slashes */
  readonly path: string
  readonly text: string
}

const skipped = ['node_modules', 'dist', '.git']

/** Every source file below a folder of the repository, in the order of their paths. */
export function sourcesIn(folder: string, endings: readonly string[] = ['.ts', '.tsx', '.mjs']): readonly SourceFile[] {
  const found: SourceFile[] = []
  const visit = (directory: string) => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name)
      if (entry.isDirectory()) {
        if (!skipped.includes(entry.name)) visit(path)
      } else if (endings.some(ending => entry.name.endsWith(ending))) {
        found.push({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') })
      }
    }
  }
  visit(join(root, folder))
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Tests, and what only they use: `testing/` folders and `test-…` files. */
export const isTest = ({ path }: SourceFile): boolean =>
  /\.test\.tsx?$/.test(path) || path.includes('/testing/') || /\/test-[a-z-]+\.ts$/.test(path)

/** What a file imports, as written. */
export const importsOf = ({ text }: SourceFile): readonly string[] =>
  [...text.matchAll(/^\s*(?:import|export)\b(?:[^;'"=]*?\bfrom)?\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm)].map(
    match => (match[1] ?? match[2]) as string,
  )

/** Where a relative import leads, as a path from the repository's root. */
export const resolved = (from: SourceFile, specifier: string): string =>
  relative(root, join(root, from.path, '..', specifier))
    .split(sep)
    .join('/')
