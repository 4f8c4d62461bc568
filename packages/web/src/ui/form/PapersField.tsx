import { useQueryClient } from '@tanstack/react-query'
import { type Text, text } from '@zhengheng/policy'
import { createContext, useContext, useRef } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { keys } from '../../wire/api.ts'
import { announce } from '../announce.ts'
import { Button } from '../Button.tsx'
import { FilePicker } from '../upload/FilePicker.tsx'
import { TransferLine } from '../upload/TransferLine.tsx'
import { useUploads } from '../upload/useUploads.ts'
import type { FieldProps } from './Field.tsx'
import '../upload/upload.css'

/** The code of the project a form is about: files are uploaded to it. */
export const FormProject = createContext<string | null>(null)

interface Paper {
  readonly slot: string
  readonly digest: string
  readonly name: string
}

/** Files by the slot they stand in: what is asked, what is there, and a button for more. */
export function PapersField({ spec, path, value, onChange, errors }: FieldProps) {
  const code = useContext(FormProject)
  if (code === null) throw new Error('a form with papers is about a project')
  return <Papers {...{ spec, path, value, onChange, errors, code }} />
}

function Papers({ spec, path, value, onChange, errors, code }: FieldProps & { readonly code: string }) {
  const say = useSay()
  const cache = useQueryClient()
  const given = Array.isArray(value) ? (value as readonly Paper[]) : []
  // Files arrive while others are still on their way: each joins what is there by then.
  const latest = useRef(given)
  latest.current = given
  const put = (next: readonly Paper[]) => {
    latest.current = next
    onChange(next)
  }
  const slots = spec.slots ?? {}
  const uploads = useUploads(code, ({ digest, name }, slot) => {
    const others = latest.current.filter(paper => paper.slot !== slot || paper.digest !== digest)
    put([...others, { slot, digest, name }])
    void cache.invalidateQueries({ queryKey: keys.files(code) })
    const { zh, en } = slots[slot]?.title ?? text(slot, slot)
    announce(say(text(`“${name}”已上传到“${zh}”`, `“${name}” was added to “${en}”`)))
  })
  const error = errors.find(found => found.path === path || found.path.startsWith(`${path}.`))
  return (
    <fieldset className="field" id={`field-${path}`} tabIndex={-1}>
      <legend className="field-label">{say(spec.label)}</legend>
      {spec.hint && <div className="hint">{say(spec.hint)}</div>}
      {Object.entries(slots).map(([slot, { title, required }]) => {
        const here = given.filter(paper => paper.slot === slot)
        return (
          <div key={slot} className="paper-slot">
            <SlotName title={title} required={required} given={here.length} />
            <ul>
              {here.map(paper => (
                <li key={paper.digest}>
                  <span>{paper.name}</span>
                  <Button kind="link" onClick={() => put(given.filter(other => other !== paper))}>
                    {say(text('移除', 'Remove'))}
                    <span className="sr-only">{paper.name}</span>
                  </Button>
                </li>
              ))}
              {uploads.transfers
                .filter(transfer => transfer.slot === slot)
                .map(transfer => (
                  <TransferLine
                    key={transfer.key}
                    transfer={transfer}
                    onDismiss={() => uploads.dismiss(transfer.key)}
                  />
                ))}
            </ul>
            <FilePicker
              label={here.length > 0 ? text('再传一个', 'Add another') : text('上传', 'Upload')}
              of={title}
              multiple
              onFiles={files => uploads.add(files.map(file => ({ file, slot })))}
            />
          </div>
        )
      })}
      {error && <div className="field-error">{say(error.text)}</div>}
    </fieldset>
  )
}

function SlotName({ title, required, given }: { title: Text; required: boolean; given: number }) {
  const say = useSay()
  const state =
    given > 0
      ? text(`✓ 已提供 ${given} 份`, `✓ ${given} given`)
      : required
        ? text('✗ 未提供', '✗ Missing')
        : text('— 可不提供', '— Not required')
  return (
    <p className="paper-slot-name">
      {say(title)}
      {!required && <span className="quiet">{say(text('（选填）', ' (optional)'))}</span>}{' '}
      <span className={given > 0 || !required ? 'quiet' : undefined}>{say(state)}</span>
    </p>
  )
}
