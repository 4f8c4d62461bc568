import { Material, type MaterialSlot, materialSlots, type Text, text } from '@zhengheng/policy'
import type { Content } from '../../../ui/draft/merge-drafts.ts'

export const slotNames = Object.keys(materialSlots) as readonly MaterialSlot[]

/** Materials of a stored draft; what does not read as one is left out. */
export function materialsOf(content: Content): readonly Material[] {
  if (!Array.isArray(content.items)) return []
  return content.items.flatMap(item => {
    const parsed = Material.safeParse(item)
    return parsed.success ? [parsed.data] : []
  })
}

export const inSlot = (items: readonly Material[], slot: MaterialSlot) => items.filter(item => item.slot === slot)

/** Puts a material in its place; a reason why a paper is not needed and the paper itself exclude each other. */
export function withMaterial(items: readonly Material[], next: Material): readonly Material[] {
  const kept = items.filter(
    item =>
      item.slot !== next.slot ||
      (next.kind !== 'notApplicable' && item.kind !== 'notApplicable' && !sameMaterial(item, next)),
  )
  return [...kept, next]
}

const sameMaterial = (a: Material, b: Material) =>
  a.kind === b.kind && a.kind === 'file' && b.kind === 'file' && a.digest === b.digest

export function materialWords(item: Material): Text {
  switch (item.kind) {
    case 'file':
      return text(item.name, item.name)
    case 'pages':
      return text(`${item.name} 第 ${item.from}–${item.to} 页`, `${item.name}, pages ${item.from}–${item.to}`)
    case 'notApplicable':
      return text(`不适用：${item.reason}`, `Not applicable: ${item.reason}`)
  }
}

const words: readonly (readonly [MaterialSlot, RegExp])[] = [
  ['sharing', /共享|sharing/i],
  ['cipher', /密码|密评|cipher/i],
  ['catalogue', /目录|catalog/i],
  ['qualification', /资信|资质|资格|证书|营业执照|qualification/i],
  ['quotations', /询价|报价|造价|价格|比价|定额|quot/i],
  ['upper', /上级|主管部门|省厅|国家.*意见|复函/],
  ['minutes', /纪要|集体|会议|党组|研究记录|minutes/i],
  ['scheme', /方案|可研|可行性|建议书|初步设计|正文|申报书|scheme/i],
]

/** Which paper a file probably is, by its name; “其他材料” when the name does not tell. */
export const slotByName = (fileName: string): MaterialSlot =>
  words.find(([, pattern]) => pattern.test(fileName))?.[0] ?? 'other'
