import { type Material, materialSlots, type Text, text } from '@zhengheng/policy'

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
