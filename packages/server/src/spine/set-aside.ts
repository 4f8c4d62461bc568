import type { Entry } from '@zhengheng/policy'
import type pg from 'pg'
import { canonicalJson } from '../ports/canonical-json.ts'
import { sm3 } from '../ports/crypto.ts'
import { readContents } from './content.ts'

/** Longer texts, in characters, and longer lists are stored beside the log. */
const LONGEST_TEXT = 200
const LONGEST_LIST = 50
/** Nor does a list stay in it that is heavier, in characters of JSON: a few members may hold much. */
const HEAVIEST_LIST = 8192

/** What stands in an entry instead of a long value: the digest of its canonical JSON. No input may hold such a key. */
const KEY = '$sm3'
interface SetAside {
  readonly [KEY]: string
}

export type StoredContent = Readonly<Record<'digest' | 'body', string>>

/** An entry as the log keeps it. The chain covers what is set aside by its digest. */
export interface Compact {
  readonly body: Entry
  readonly contents: readonly StoredContent[]
}

/** Sets what is long in the input and the facts of an entry aside. */
export function compact(entry: Entry): Compact {
  const contents: StoredContent[] = []
  const aside = (value: unknown): SetAside => {
    const body = canonicalJson(value)
    const digest = sm3(body)
    contents.push({ digest, body })
    return { [KEY]: digest }
  }
  const shortened = (value: unknown): unknown => {
    if (typeof value === 'string') return value.length > LONGEST_TEXT ? aside(value) : value
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return isLong(value) ? aside(value) : value.map(shortened)
    if (KEY in value) throw new TypeError(`an entry may not hold the key ${KEY}`)
    return mapped(value, shortened)
  }
  const input = shortened(entry.input)
  const facts = shortened(entry.facts) as Entry['facts']
  return { body: { ...entry, input, facts }, contents }
}

const isLong = (list: readonly unknown[]): boolean =>
  list.length > LONGEST_LIST || JSON.stringify(list).length > HEAVIEST_LIST

const mapped = (value: object, by: (member: unknown) => unknown): object =>
  Object.fromEntries(Object.entries(value).map(([key, member]) => [key, by(member)]))

const isSetAside = (value: object): value is SetAside => KEY in value

/** The digests of everything an entry has set aside. */
export function setAsideIn({ input, facts }: Pick<Entry, 'input' | 'facts'>): readonly string[] {
  const found: string[] = []
  const look = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return
    if (isSetAside(value)) found.push(value[KEY])
    else for (const member of Object.values(value)) look(member)
  }
  look(input)
  look(facts)
  return found
}

/** Entries as they were before anything of them was set aside, in the same order. @throws DamagedContent */
export async function whole<Stored extends Pick<Entry, 'input' | 'facts'>>(
  db: Pick<pg.Pool, 'query'>,
  entries: readonly Stored[],
): Promise<readonly Stored[]> {
  const digests = [...new Set(entries.flatMap(setAsideIn))]
  if (digests.length === 0) return entries
  const contents = await readContents<unknown>(db, { sm3 }, digests)
  const restored = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(restored)
    return isSetAside(value) ? contents.get(value[KEY]) : mapped(value, restored)
  }
  return entries.map(entry => ({
    ...entry,
    input: restored(entry.input),
    facts: restored(entry.facts) as Entry['facts'],
  }))
}
