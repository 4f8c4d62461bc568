import type { Entry } from 'yauzl'
import { expands } from './refusal.ts'
import { headOf } from './xml-head.ts'
import type { Archive } from './zip-entries.ts'

/** Honest lists of types and relations have some hundred KB. */
const MOST = 4 << 20

/** What an archive of the Open Packaging Conventions declares of its parts, by their names in small letters. */
export interface PartTypes {
  /** types given to one part; a part may be named more than once */
  readonly named: ReadonlyMap<string, readonly string[]>
  /** types given to an ending */
  readonly byEnding: ReadonlyMap<string, readonly string[]>
}

/** `[Content_Types].xml`; undefined where there is none. */
export async function partTypes(archive: Archive): Promise<PartTypes | undefined> {
  const elements = await elementsOf(archive, '[content_types].xml')
  if (!elements) return undefined
  const collected = (name: string, key: string, written: (value: string) => string) => {
    const types = new Map<string, string[]>()
    for (const { name: found, attributes } of elements) {
      const [of, type] = [attributes.get(key) ?? '', attributes.get('ContentType')]
      if (found !== name || type === undefined) continue
      types.set(written(of), [...(types.get(written(of)) ?? []), type])
    }
    return types
  }
  return {
    named: collected('Override', 'PartName', partName),
    byEnding: collected('Default', 'Extension', ending => ending.toLowerCase()),
  }
}

/** Everything declared of a part that is there. */
export function typesOf(part: string, { named, byEnding }: PartTypes): readonly string[] {
  return named.get(part) ?? byEnding.get(/\.([^./]*)$/.exec(part)?.[1] ?? '') ?? []
}

/** Where the package says its document begins; undefined where it does not say. */
export async function mainPart(archive: Archive): Promise<string | undefined> {
  const relations = (await elementsOf(archive, '_rels/.rels')) ?? []
  const main = relations.find(({ attributes }) => /\/officeDocument$/.test(attributes.get('Type') ?? ''))
  const target = main?.attributes.get('Target')
  return target === undefined ? undefined : partName(target)
}

/** Part names are the same in small letters and in percent signs, with and without the slash before them. */
export function partName(written: string): string {
  try {
    return decodeURIComponent(written)
      .toLowerCase()
      .replace(/^(\.?\/)+/, '')
  } catch {
    return written.toLowerCase().replace(/^(\.?\/)+/, '')
  }
}

interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

const ELEMENT = /<(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

async function elementsOf({ zip, entries }: Archive, part: string): Promise<Element[] | undefined> {
  const entry: Entry | undefined = entries.get(part)
  if (!entry) return undefined
  const text = await headOf(zip, entry, () => false, MOST)
  if (text.length >= MOST) throw expands()
  const said = text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, '')
  return [...said.matchAll(ELEMENT)].map(([, name = '', written = '']) => ({
    name,
    attributes: new Map(
      [...written.matchAll(ATTRIBUTE)].map(([, key = '', one, other]) => [key, unescaped(one ?? other ?? '')]),
    ),
  }))
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescaped = (written: string): string =>
  written.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, digits?: string, name?: string) => {
      if (name !== undefined) return SIGNS[name] ?? whole
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
