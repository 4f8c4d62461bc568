import { text } from '@zhengheng/policy'
import { Input } from 'antd'
import type { ReactNode } from 'react'
import { useSay } from '../../app/i18n.tsx'
import { MoneyInput } from '../MoneyInput.tsx'
import { Choice } from './Choice.tsx'
import type { FieldError } from './check-input.ts'
import { type FieldSpec, ONLY } from './field-specs.ts'
import { Rows } from './Rows.tsx'

export interface FieldProps {
  readonly spec: FieldSpec
  readonly path: string
  readonly value: unknown
  onChange(value: unknown): void
  readonly errors: readonly FieldError[]
}

/** One field: label, hint, the control, and what is wrong with it in words. */
export function Field(props: FieldProps) {
  const { spec, path, value, onChange, errors } = props
  const say = useSay()
  const error = errors.find(found => found.path === path)
  const id = `field-${path}`
  if (spec.kind === 'rows') return <Rows {...props} />
  if (spec.kind === 'choice')
    return (
      <Choice
        id={id}
        label={<Label spec={spec} />}
        hint={spec.hint && say(spec.hint)}
        options={(spec.options ?? []).map(option => ({ value: option.value, label: say(option.label) }))}
        value={typeof value === 'string' ? value : ''}
        onChange={onChange}
        error={error && say(error.text)}
      />
    )
  if (spec.kind === 'check')
    return (
      <div className="field">
        <label className="check">
          <input
            id={id}
            type="checkbox"
            checked={value === true}
            onChange={({ target }) => onChange(target.checked)}
            aria-invalid={error ? true : undefined}
            aria-describedby={error && `${id}-error`}
          />
          <span>{say(spec.label)}</span>
        </label>
        <ErrorLine id={id} error={error} />
      </div>
    )
  return (
    <div className="field">
      <label htmlFor={id} className={spec.name === ONLY ? 'sr-only' : 'field-label'}>
        <Label spec={spec} />
      </label>
      {spec.hint && (
        <div className="hint" id={`${id}-hint`}>
          {say(spec.hint)}
        </div>
      )}
      <Control
        {...props}
        id={id}
        describedBy={
          [spec.hint && `${id}-hint`, error && `${id}-error`, spec.kind === 'prose' && `${id}-count`]
            .filter(Boolean)
            .join(' ') || undefined
        }
        invalid={error !== undefined}
      />
      {spec.kind === 'prose' && <Count id={id} value={String(value ?? '')} max={spec.max} />}
      <ErrorLine id={id} error={error} />
    </div>
  )
}

function Label({ spec }: { spec: FieldSpec }): ReactNode {
  const say = useSay()
  const label = say(spec.label)
  // Some labels already say so themselves.
  return spec.optional && !/选填|optional/i.test(label) ? `${label}${say(text('（选填）', ' (optional)'))}` : label
}

function ErrorLine({ id, error }: { id: string; error: FieldError | undefined }) {
  const say = useSay()
  return error ? (
    <div className="field-error" id={`${id}-error`}>
      {say(error.text)}
    </div>
  ) : null
}

/** Longer text than allowed can be typed; the line says by how much. */
function Count({ id, value, max }: { id: string; value: string; max: number | undefined }) {
  const say = useSay()
  if (max === undefined) return null
  const left = max - value.length
  return (
    <div className={left < 0 ? 'count count-over' : 'count'} id={`${id}-count`}>
      {left < 0
        ? say(text(`超出 ${-left} 字`, `${-left} characters too many`))
        : say(text(`还可输入 ${left} 字`, `${left} characters left`))}
    </div>
  )
}

interface ControlProps extends FieldProps {
  readonly id: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
}

function Control({ spec, value, onChange, id, describedBy, invalid }: ControlProps) {
  const common = {
    id,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
    status: invalid ? ('error' as const) : ('' as const),
  }
  const words = typeof value === 'string' ? value : ''
  if (spec.kind === 'money')
    return (
      <MoneyInput
        id={id}
        value={value as number | null}
        onChange={onChange}
        invalid={invalid}
        describedBy={describedBy}
      />
    )
  if (spec.kind === 'prose')
    return <Input.TextArea {...common} rows={4} value={words} onChange={({ target }) => onChange(target.value)} />
  if (spec.kind === 'date')
    return (
      <Input
        {...common}
        type="date"
        className="short"
        value={words}
        onChange={({ target }) => onChange(target.value)}
      />
    )
  if (spec.kind === 'number') return <WholeNumber common={common} value={value} onChange={onChange} />
  return <Input {...common} autoComplete="off" value={words} onChange={({ target }) => onChange(target.value)} />
}

interface WholeNumberProps {
  readonly common: Readonly<Record<string, unknown>>
  readonly value: unknown
  onChange(value: unknown): void
}

/** Digits become a number; anything else stays as typed and is refused by the schema. */
const WholeNumber = ({ common, value, onChange }: WholeNumberProps) => (
  <Input
    {...common}
    className="short"
    inputMode="numeric"
    autoComplete="off"
    value={value === null || value === undefined ? '' : String(value)}
    onChange={({ target }) => {
      const typed = target.value.trim()
      onChange(typed === '' ? null : /^\d{1,9}$/.test(typed) ? Number(typed) : typed)
    }}
  />
)
