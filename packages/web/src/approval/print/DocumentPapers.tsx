import { type Material, type MaterialSlot, materialSlots, type Text, text } from '@zhengheng/policy'
import { useSay } from '../../app/i18n.tsx'
import { materialOf } from '../review/material-words.ts'

const wording = (material: Material): Text => {
  if (material.kind === 'notApplicable') return text(`不适用：${material.reason}`, `Not applicable: ${material.reason}`)
  const { name, digest } = material
  if (material.kind === 'file') return text(`${name}（${digest.slice(0, 12)}）`, `${name} (${digest.slice(0, 12)})`)
  const { from, to } = material
  return text(
    `${name} 第 ${from}–${to} 页（${digest.slice(0, 12)}）`,
    `${name}, pages ${from}–${to} (${digest.slice(0, 12)})`,
  )
}

/** What was handed in, paper by paper, with the beginning of each file's digest: enough to tell files apart on paper. */
export function DocumentPapers({ items }: { items: unknown }) {
  const say = useSay()
  const materials = (Array.isArray(items) ? items : []).map(materialOf).filter(item => item !== null)
  return (
    <table className="content-rows">
      <caption className="sr-only">{say(text('材料清单', 'Materials'))}</caption>
      <thead>
        <tr>
          <th scope="col">{say(text('材料', 'Paper'))}</th>
          <th scope="col">{say(text('文件（校验值前 12 位）', 'File (digest, first 12)'))}</th>
        </tr>
      </thead>
      <tbody>
        {(Object.entries(materialSlots) as [MaterialSlot, (typeof materialSlots)[MaterialSlot]][])
          .map(([slot, { title, required }]) => ({
            slot,
            title,
            required,
            found: materials.filter(material => material.slot === slot),
          }))
          .filter(({ required, found }) => required || found.length > 0)
          .map(({ slot, title, found }) => (
            <tr key={slot}>
              <td data-label={say(text('材料', 'Paper'))}>{say(title)}</td>
              <td data-label={say(text('文件', 'File'))}>
                {found.length === 0
                  ? say(text('未提供', 'Not given'))
                  : found.map(material => say(wording(material))).join(say(text('；', '; ')))}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
