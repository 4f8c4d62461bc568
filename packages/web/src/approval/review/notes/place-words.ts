import {
  type Anchor,
  fieldsOfSection,
  type MaterialSlot,
  materialSlots,
  type SectionId,
  sections,
} from '@zhengheng/policy'

const NAME = 20
const WORDS = 30
const clipped = (words: string, length: number) => (words.length > length ? `${words.slice(0, length)}…` : words)

/** A place as the notice names it. It is an official text, so it is Chinese. */
export function placeWords(section: SectionId, { field, row, quote, file }: Anchor, selected = quote): string {
  const label = fieldsOfSection(section).find(spec => spec.name === field)?.label.zh ?? sections[section].title.zh
  if (section === 'materials' && row) {
    const slot = materialSlots[row.key as MaterialSlot]?.title.zh ?? label
    return `${slot}${file ? `《${clipped(file.name, WORDS)}》` : ''}${file?.page ? `第 ${file.page} 页` : ''}`
  }
  const at = row ? `第 ${row.no} 项“${clipped(row.key, NAME)}”` : ''
  return `${label}${at}${selected ? `：“${clipped(selected, WORDS)}”` : ''}`
}
