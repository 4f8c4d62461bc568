import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'

/** A city as another build left it: all that build's database, and what its API answered. */
export interface Recording {
  /** the commit of that build, and the moment its clock stood at */
  readonly of: { readonly commit: string; readonly at: string }
  /** file of the signing key, made for this city alone: it signs nothing else */
  readonly signingKey: unknown
  /** the migrations of that build by file name: what its tables looked like */
  readonly migrations: Readonly<Record<string, string>>
  /** rows of its tables as JSON, in an order in which they can be put back */
  readonly tables: readonly (readonly [table: string, rows: string])[]
  readonly answers: readonly RecordedAnswer[]
}

/** Who asked got all the same answer. */
export interface RecordedAnswer {
  readonly path: string
  readonly askedBy: readonly string[]
  readonly answer: unknown
}

/** One line for each member, so that a record can be read with `zcat`. */
export function writeRecording(file: string, { of, signingKey, migrations, tables, answers }: Recording): void {
  const lines = [of, signingKey, migrations, ...tables, ...answers].map(part => JSON.stringify(part))
  writeFileSync(file, gzipSync(`${lines.join('\n')}\n`, { level: 9 }))
}

export function readRecording(file: string): Recording {
  const [of, signingKey, migrations, ...rest] = gunzipSync(readFileSync(file))
    .toString()
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  const isTable = (part: unknown): part is Recording['tables'][number] => Array.isArray(part)
  const isAnswer = (part: unknown): part is RecordedAnswer => !isTable(part)
  return { of, signingKey, migrations, tables: rest.filter(isTable), answers: rest.filter(isAnswer) }
}
