import type { StoredFile } from '@zhengheng/contract'
import { type Material, type MaterialSlot, materialSlots, type Text, text } from '@zhengheng/policy'
import { type ReactNode, useState } from 'react'
import { useSay } from '../../../reader/i18n.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Citation } from '../../../ui/Citation.tsx'
import { FilePicker } from '../../../ui/upload/FilePicker.tsx'
import { TransferLine } from '../../../ui/upload/TransferLine.tsx'
import type { Transfer } from '../../../ui/upload/useUploads.ts'
import { MaterialName } from './MaterialsSummary.tsx'
import { slotNames } from './material-items.ts'
import { PagesForm } from './PagesForm.tsx'
import { ReasonForm } from './ReasonForm.tsx'

interface SlotCardProps {
  readonly code: string
  readonly slot: MaterialSlot
  readonly items: readonly Material[]
  readonly transfers: readonly Transfer[]
  /** files of the project that pages can be named in */
  readonly files: readonly StoredFile[]
  readonly error: Text | undefined
  onFiles(files: readonly File[]): void
  onPut(item: Material): void
  onReplace(old: Material, file: File): void
  onRemove(item: Material): void
  onMove(item: Material, to: MaterialSlot): void
  onDismiss(key: string): void
  /** the comments pinned to this paper */
  readonly note?: ReactNode
}

/** One paper: what it is, by which rule, what is given for it, and how to give it. */
export function SlotCard(props: SlotCardProps) {
  const { slot, items, transfers, files, error, onFiles, onPut } = props
  const say = useSay()
  const [asking, setAsking] = useState<'pages' | 'reason'>()
  const { title, rule, required } = materialSlots[slot]
  const close = () => setAsking(undefined)
  return (
    <section className={props.note ? 'slot with-note' : 'slot'} aria-labelledby={`slot-${slot}`}>
      <div className="slot-head">
        <h2 id={`slot-${slot}`}>
          {say(title)}
          {!required && <span className="quiet">{say(text('（选填）', ' (optional)'))}</span>}
        </h2>
        <Citation rule={rule} />
        <span className="slot-state">
          {items.length > 0
            ? `✓ ${say(text('已提供', 'Given'))}`
            : required
              ? `✗ ${say(text('未提供', 'Missing'))}`
              : `— ${say(text('可不提供', 'Not required'))}`}
        </span>
      </div>
      <ul className="slot-items">
        {items.map(item => (
          <SlotItem
            key={item.kind === 'notApplicable' ? 'reason' : `${item.kind}${item.digest}`}
            item={item}
            {...props}
          />
        ))}
        {transfers.map(transfer => (
          <TransferLine key={transfer.key} transfer={transfer} onDismiss={() => props.onDismiss(transfer.key)} />
        ))}
      </ul>
      {error && <p className="field-error">{say(error)}</p>}
      <div className="slot-ways">
        <FilePicker
          id={`field-${slot}`}
          label={items.length > 0 ? text('再传一个', 'Add another') : text('上传', 'Upload')}
          of={title}
          multiple
          onFiles={onFiles}
        />
        {files.length > 0 && (
          <Button kind="link" onClick={() => setAsking('pages')}>
            {say(text('在已传文件中标注页码', 'Name pages of an uploaded file'))}
            <span className="sr-only">{say(title)}</span>
          </Button>
        )}
        {items.length === 0 && (
          <Button kind="link" onClick={() => setAsking('reason')}>
            {say(text('不适用', 'Not applicable'))}
            <span className="sr-only">{say(title)}</span>
          </Button>
        )}
      </div>
      {props.note}
      {asking === 'pages' && <PagesForm slot={slot} files={files} onPut={onPut} onClose={close} />}
      {asking === 'reason' && <ReasonForm code={props.code} slot={slot} onPut={onPut} onClose={close} />}
    </section>
  )
}

function SlotItem({ item, code, slot, onReplace, onRemove, onMove }: SlotCardProps & { item: Material }) {
  const say = useSay()
  const name = item.kind === 'notApplicable' ? item.reason : item.name
  return (
    <li>
      <MaterialName code={code} item={item} />
      <span className="slot-item-ways">
        {item.kind === 'file' && (
          <>
            <FilePicker
              link
              label={text('替换', 'Replace')}
              of={text(name, ` ${name}`)}
              onFiles={([file]) => file && onReplace(item, file)}
            />
            <label className="slot-move">
              <span className="sr-only">{say(text(`${name}归类到`, `File ${name} under`))}</span>
              <select value={slot} onChange={({ target }) => onMove(item, target.value as MaterialSlot)}>
                {slotNames.map(to => (
                  <option key={to} value={to}>
                    {say(materialSlots[to].title)}
                  </option>
                ))}
              </select>
            </label>
          </>
        )}
        <Button kind="link" onClick={() => onRemove(item)}>
          {say(text('移除', 'Remove'))}
          <span className="sr-only">{name}</span>
        </Button>
      </span>
    </li>
  )
}
