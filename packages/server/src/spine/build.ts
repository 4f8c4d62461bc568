import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Crypto, sm3 } from '../ports/crypto.ts'

/** Everything that judges an act or makes a state or a read table of it: the policy, and the tables themselves. */
export function digestOfJudgingCode({ sm3 }: Pick<Crypto, 'sm3'>): string {
  const policy = dirname(fileURLToPath(import.meta.resolve('@zhengheng/policy')))
  const files = readdirSync(policy, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('testing'))
    .sort()
    .map(path => join(policy, path))
  const tables = ['read-tables.ts', '../db/spine-tables.ts', '../db/people-tables.ts'].map(path =>
    join(import.meta.dirname, path),
  )
  return sm3([...files, ...tables].map(path => readFileSync(path, 'utf8')).join('\n'))
}

let known: string | undefined

/** Names this build in every entry it judged, so that what it would judge otherwise is told from what another did. */
export function thisBuild(): string {
  known ??= digestOfJudgingCode({ sm3 }).slice(0, 16)
  return known
}
