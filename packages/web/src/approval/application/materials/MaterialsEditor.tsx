import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type Material, type MaterialSlot, materialSlots, text } from '@zhengheng/policy'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { useSay } from '../../../reader/i18n.tsx'
import { announce } from '../../../ui/announce.ts'
import { FilePicker } from '../../../ui/upload/FilePicker.tsx'
import { useUploads } from '../../../ui/upload/useUploads.ts'
import { client, keys } from '../../../wire/api.ts'
import { focusField } from '../focus-field.ts'
import type { PlacedBodyProps } from '../SectionBody.tsx'
import { inSlot, materialsOf, slotByName, slotNames, withMaterial } from './material-items.ts'
import { SlotCard } from './SlotCard.tsx'

/** Papers of the application: each slot takes files, pages of a file, or a reason why it needs none. */
export function MaterialsEditor({ code, content, onChange, errors, at, beside }: PlacedBodyProps) {
  const say = useSay()
  const cache = useQueryClient()
  const files = useQuery({ queryKey: keys.files(code), queryFn: () => client.files.list({ params: { code } }) })
  useEffect(() => {
    if (at) focusField(at)
  }, [at])
  const [over, setOver] = useState(false)
  const items = materialsOf(content)
  // Files arrive while others are still on their way: each joins what is there by then.
  const latest = useRef(items)
  latest.current = items
  const put = (next: readonly Material[]) => {
    latest.current = next
    onChange({ ...content, items: next })
  }
  const uploads = useUploads<MaterialSlot>(code, (file, slot) => {
    put(withMaterial(latest.current, { kind: 'file', slot, digest: file.digest, name: file.name }))
    void cache.invalidateQueries({ queryKey: keys.files(code) })
    const place = materialSlots[slot].title
    announce(say(text(`“${file.name}”已上传到“${place.zh}”`, `“${file.name}” was added to “${place.en}”`)))
  })
  const addByName = (chosen: readonly File[]) =>
    uploads.add(chosen.map(file => ({ file, slot: slotByName(file.name) })))
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    addByName([...event.dataTransfer.files])
  }
  const required = slotNames.filter(slot => materialSlots[slot].required)
  const given = required.filter(slot => inSlot(items, slot).length > 0)
  const move = (item: Material, to: MaterialSlot) =>
    put(
      withMaterial(
        items.filter(other => other !== item),
        { ...item, slot: to },
      ),
    )

  return (
    <section
      className={over ? 'materials-over' : undefined}
      aria-label={say(text('材料清单', 'Materials'))}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="materials-head">
        <p>
          <strong>
            {say(
              text(`必需材料 ${given.length}/${required.length}`, `Required papers ${given.length}/${required.length}`),
            )}
          </strong>{' '}
          <span className="quiet">
            {say(
              text(
                '可一次选择或拖入多个文件，按名称自动归类。',
                'Several files can be chosen or dropped at once; they are sorted by name.',
              ),
            )}
          </span>
        </p>
        <FilePicker label={text('上传多个文件', 'Upload files')} onFiles={addByName} multiple />
      </div>
      {slotNames.map(slot => (
        <SlotCard
          key={slot}
          code={code}
          slot={slot}
          items={inSlot(items, slot)}
          transfers={uploads.transfers.filter(transfer => transfer.slot === slot)}
          files={files.data?.items ?? []}
          error={errors.find(error => error.path === slot)?.text}
          onFiles={chosen => uploads.add(chosen.map(file => ({ file, slot })))}
          onPut={item => put(withMaterial(items, item))}
          onReplace={(old, chosen) => {
            put(items.filter(item => item !== old))
            uploads.add([{ file: chosen, slot }])
          }}
          onRemove={item => put(items.filter(other => other !== item))}
          onMove={move}
          onDismiss={uploads.dismiss}
          note={beside?.(slot)}
        />
      ))}
    </section>
  )
}
