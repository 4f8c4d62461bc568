import { type Material, type MaterialSlot, materialOf, materialSlots, text } from '@zhengheng/policy'
import { useContext } from 'react'
import { FileLinks } from '../../../files/FileLinks.tsx'
import { namedFile } from '../../../files/named-file.ts'
import { useSay } from '../../../reader/i18n.tsx'
import { AnnotatingContext } from '../notes/annotating.ts'
import { pinnedPlace } from '../notes/selected-place.ts'
import { anchorOf } from './anchors.ts'

/** Papers slot by slot: what was handed in, what was left out with its reason, what is missing. */
export function MaterialsView({ code, items }: { code: string; items: unknown }) {
  const say = useSay()
  const annotating = useContext(AnnotatingContext)
  const materials = (Array.isArray(items) ? items : []).flatMap((item, index) => {
    const material = materialOf(item)
    return material ? [{ material, index }] : []
  })
  const bySlot = (slot: string) => materials.filter(({ material }) => material.slot === slot)
  const noteOn = (index: number) => {
    const place = pinnedPlace({ section: 'materials', field: 'items', row: index }, { materials: { items } })
    if (place) annotating?.add(place)
  }
  return (
    <ul className="materials-view">
      {(Object.entries(materialSlots) as [MaterialSlot, (typeof materialSlots)[MaterialSlot]][])
        .filter(([slot, { required }]) => required || bySlot(slot).length > 0)
        .map(([slot, { title }]) => (
          <li key={slot} id={anchorOf('materials', slot)} tabIndex={-1}>
            <span>{say(title)}</span>
            <span className="papers">
              {bySlot(slot).map(({ material, index }) => (
                <Paper
                  key={material.kind === 'notApplicable' ? material.reason : `${material.digest}${material.kind}`}
                  code={code}
                  material={material}
                  row={index}
                  onNote={annotating ? () => noteOn(index) : undefined}
                />
              ))}
              {bySlot(slot).length === 0 && <span className="light light-over">■ {say(text('缺少', 'Missing'))}</span>}
            </span>
          </li>
        ))}
    </ul>
  )
}

interface PaperProps {
  readonly code: string
  readonly material: Material
  /** its index among all papers */
  readonly row: number
  readonly onNote: (() => void) | undefined
}

function Paper({ code, material, row, onNote }: PaperProps) {
  const say = useSay()
  return (
    <span data-row={row}>
      {material.kind === 'notApplicable' ? (
        <span className="quiet">{say(text(`不适用：${material.reason}`, `Not applicable: ${material.reason}`))}</span>
      ) : (
        <FileLinks code={code} file={namedFile(material)} />
      )}
      {material.kind === 'pages' &&
        say(text(`（第 ${material.from}–${material.to} 页）`, ` (pages ${material.from}–${material.to})`))}
      {onNote && (
        <>
          {' '}
          <button type="button" className="text-button" onClick={onNote}>
            {say(text('批注', 'Note'))}
            <span className="sr-only">{say(materialSlots[material.slot].title)}</span>
          </button>
        </>
      )}
    </span>
  )
}
