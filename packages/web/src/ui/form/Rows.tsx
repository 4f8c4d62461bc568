import { emptyRow, type FieldSpec, ONLY, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { Button } from '../Button.tsx'
import { Field, type FieldProps } from './Field.tsx'
import { RowKeys } from './row-keys.ts'

/** A list of equal things: each with its fields, one button to add, one each to remove. */
export function Rows({ spec, path, value, onChange, errors, beside }: FieldProps) {
  const say = useSay()
  const rows = Array.isArray(value) ? (value as readonly unknown[]) : []
  const fields = spec.row ?? []
  const label = say(spec.label)
  const wrong = errors.find(error => error.path === path)
  const [keys] = useState(() => new RowKeys())
  keys.grow(rows.length)
  const put = (index: number, row: unknown) => onChange(rows.map((old, at) => (at === index ? row : old)))
  return (
    <fieldset className="field" id={`field-${path}`} tabIndex={-1}>
      <legend className="field-label">{label}</legend>
      {spec.hint && <div className="hint">{say(spec.hint)}</div>}
      {rows.map((row, index) => (
        <fieldset
          className={single(fields) || !beside?.(`${path}.${index}`) ? 'row' : 'row with-note'}
          id={single(fields) ? undefined : `field-${path}.${index}`}
          tabIndex={-1}
          key={keys.at(index)}
        >
          <legend>{say(text(`第 ${index + 1} 项`, `No. ${index + 1}`))}</legend>
          <div className="row-fields">
            {fields.map(field => (
              <Field
                key={field.name}
                spec={field}
                path={field.name === ONLY ? `${path}.${index}` : `${path}.${index}.${field.name}`}
                value={field.name === ONLY ? row : (row as Readonly<Record<string, unknown>>)[field.name]}
                onChange={next => put(index, field.name === ONLY ? next : { ...(row as object), [field.name]: next })}
                errors={errors}
                beside={beside}
              />
            ))}
          </div>
          {rows.length > (spec.least ?? 0) && (
            <Button
              kind="link"
              className="row-remove"
              aria-label={say(text(`删除${label}第 ${index + 1} 项`, `Remove ${label} ${index + 1}`))}
              onClick={() => {
                keys.remove(index)
                onChange(rows.filter((_, at) => at !== index))
              }}
            >
              {say(text('删除', 'Remove'))}
            </Button>
          )}
          {!single(fields) && beside?.(`${path}.${index}`)}
        </fieldset>
      ))}
      <Button onClick={() => onChange([...rows, emptyRow(fields)])}>{say(text('添加一项', 'Add one'))}</Button>
      {wrong && <div className="field-error">{say(wrong.text)}</div>}
    </fieldset>
  )
}

/** A row that is one value is its only field. */
const single = (fields: readonly FieldSpec[]) => fields[0]?.name === ONLY
