import { paths } from '@zhengheng/contract'
import { type Material, type MaterialSlot, materialSlots, text } from '@zhengheng/policy'
import { API_BASE } from '../../app/api.ts'
import { useSay } from '../../app/i18n.tsx'
import { anchorOf } from './anchors.ts'
import { materialOf } from './material-words.ts'

/** Papers slot by slot: what was handed in, what was left out with its reason, what is missing. */
export function MaterialsView({ code, items }: { code: string; items: unknown }) {
  const say = useSay()
  const materials = (Array.isArray(items) ? items : []).map(materialOf).filter(item => item !== null)
  const bySlot = (slot: string) => materials.filter(material => material.slot === slot)
  return (
    <ul className="materials-view">
      {(Object.entries(materialSlots) as [MaterialSlot, (typeof materialSlots)[MaterialSlot]][])
        .filter(([slot, { required }]) => required || bySlot(slot).length > 0)
        .map(([slot, { title }]) => (
          <li key={slot} id={anchorOf('materials', slot)} tabIndex={-1}>
            <span>{say(title)}</span>
            <span className="papers">
              {bySlot(slot).map(material => (
                <Paper
                  key={material.kind === 'notApplicable' ? material.reason : `${material.digest}${material.kind}`}
                  code={code}
                  material={material}
                />
              ))}
              {bySlot(slot).length === 0 && <span className="light light-over">■ {say(text('缺少', 'Missing'))}</span>}
            </span>
          </li>
        ))}
    </ul>
  )
}

function Paper({ code, material }: { code: string; material: Material }) {
  const say = useSay()
  if (material.kind === 'notApplicable') {
    return (
      <span className="quiet">{say(text(`不适用：${material.reason}`, `Not applicable: ${material.reason}`))}</span>
    )
  }
  return (
    <span>
      <a href={`${API_BASE}${paths.file(code, material.digest)}`} download={material.name}>
        {say(text(`下载 ${material.name}`, `Download ${material.name}`))}
      </a>
      {material.kind === 'pages' &&
        say(text(`（第 ${material.from}–${material.to} 页）`, ` (pages ${material.from}–${material.to})`))}
    </span>
  )
}
