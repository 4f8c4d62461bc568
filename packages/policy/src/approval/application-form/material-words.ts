import { type Text, text } from '../../kernel/text.ts'
import { type Material, type MaterialSlot, materialSlots } from './materials.ts'

/** A material row that came from storage; drafts may still be incomplete. */
export const materialOf = (row: unknown): Material | null => {
  const slot = (row as { slot?: unknown } | null)?.slot
  return typeof slot === 'string' && slot in materialSlots ? (row as Material) : null
}

/** What was handed in for a slot. The start of the digest tells two files of one name apart. */
export function materialWords(material: Material): Text {
  if (material.kind === 'notApplicable') return text(`不适用：${material.reason}`, `Not applicable: ${material.reason}`)
  const file = `${material.name} · ${material.digest.slice(0, 8)}`
  return material.kind === 'pages'
    ? text(`${file} 第 ${material.from}–${material.to} 页`, `${file}, pages ${material.from}–${material.to}`)
    : text(file, file)
}

/** The same on paper, where nothing can be opened: more of the digest, so that files can be told apart by eye. */
export function printedMaterial(material: Material): Text {
  if (material.kind === 'notApplicable') return materialWords(material)
  const { name, digest } = material
  const start = digest.slice(0, 12)
  if (material.kind === 'file') return text(`${name}（${start}）`, `${name} (${start})`)
  const { from, to } = material
  return text(`${name} 第 ${from}–${to} 页（${start}）`, `${name}, pages ${from}–${to} (${start})`)
}

/** The papers an application carries or should carry, each with what was handed in for it. */
export function papersOf(items: unknown): readonly { slot: MaterialSlot; title: Text; found: readonly Material[] }[] {
  const materials = (Array.isArray(items) ? items : []).map(materialOf).filter(item => item !== null)
  return (Object.keys(materialSlots) as MaterialSlot[])
    .map(slot => ({ slot, ...materialSlots[slot], found: materials.filter(material => material.slot === slot) }))
    .filter(({ required, found }) => required || found.length > 0)
}
