import type { StoredFile } from '@zhengheng/contract'
import { Material, type MaterialSlot, text } from '@zhengheng/policy'
import { useId, useState } from 'react'
import { useSay } from '../../../reader/i18n.tsx'
import { Button } from '../../../ui/Button.tsx'

interface PagesFormProps {
  readonly slot: MaterialSlot
  readonly files: readonly StoredFile[]
  onPut(item: Material): void
  onClose(): void
}

/** Says in which pages of an uploaded file a paper stands. */
export function PagesForm({ slot, files, onPut, onClose }: PagesFormProps) {
  const say = useSay()
  const id = useId()
  const [digest, setDigest] = useState(files[0]?.digest ?? '')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [wrong, setWrong] = useState(false)
  function put() {
    const file = files.find(candidate => candidate.digest === digest)
    const parsed = Material.safeParse({
      kind: 'pages',
      slot,
      digest,
      name: file?.name ?? '',
      from: Number(from),
      to: Number(to),
    })
    if (!parsed.success || Number(to) < Number(from)) {
      setWrong(true)
      return
    }
    onPut(parsed.data)
    onClose()
  }
  return (
    <fieldset className="slot-form">
      <legend>{say(text('在哪个文件的第几页', 'Which pages of which file'))}</legend>
      <label>
        <span>{say(text('文件', 'File'))}</span>
        <select value={digest} onChange={({ target }) => setDigest(target.value)}>
          {files.map(file => (
            <option key={file.digest} value={file.digest}>
              {file.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say(text('起始页', 'From page'))}</span>
        <input
          inputMode="numeric"
          value={from}
          onChange={({ target }) => setFrom(target.value)}
          aria-describedby={wrong ? `${id}-error` : undefined}
        />
      </label>
      <label>
        <span>{say(text('结束页', 'To page'))}</span>
        <input
          inputMode="numeric"
          value={to}
          onChange={({ target }) => setTo(target.value)}
          aria-describedby={wrong ? `${id}-error` : undefined}
        />
      </label>
      {wrong && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {say(
            text('起始页和结束页请填整数，且结束页不小于起始页', 'Whole page numbers, the last not before the first'),
          )}
        </p>
      )}
      <div className="form-end">
        <Button onClick={put}>{say(text('标注', 'Save'))}</Button>
        <Button kind="link" onClick={onClose}>
          {say(text('取消', 'Cancel'))}
        </Button>
      </div>
    </fieldset>
  )
}
