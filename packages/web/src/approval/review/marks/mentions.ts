import { type ApplicationDraft, type SectionId, sectionIds } from '@zhengheng/policy'

/** A word of article 12 found in the text of an application, with the words around it. */
export interface Mention {
  readonly section: SectionId
  readonly path: string
  readonly word: string
  readonly around: string
}

const words = ['机房', '专网'] as const
const AROUND = 12

/** Where the application speaks of machine rooms or private networks: once for each field and word. */
export const mentionsOf = (content: ApplicationDraft): Mention[] =>
  sectionIds.flatMap(section =>
    textsIn(content[section] ?? {}).flatMap(([path, text]) =>
      words
        .filter(word => text.includes(word))
        .map(word => ({ section, path, word, around: excerpt(text, text.indexOf(word), word.length) })),
    ),
  )

function textsIn(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, path === '' ? key : `${path}.${key}`))
}

function excerpt(text: string, at: number, length: number): string {
  const [from, to] = [Math.max(0, at - AROUND), Math.min(text.length, at + length + AROUND)]
  return `${from > 0 ? '…' : ''}${text.slice(from, to).replaceAll(/\s+/g, ' ')}${to < text.length ? '…' : ''}`
}
