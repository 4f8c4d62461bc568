import { text } from '@zhengheng/policy'
import type { ReactNode } from 'react'
import { useSay } from '../../reader/i18n.tsx'

interface ChoiceProps {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string
  onChange(value: string): void
  readonly error?: string | undefined
}

const MOST_RADIOS = 5

/** A few options are all shown; more fold into a list. */
export function Choice(props: ChoiceProps) {
  return props.options.length > MOST_RADIOS ? <ListChoice {...props} /> : <RadioChoice {...props} />
}

function RadioChoice({ id, label, hint, options, value, onChange, error }: ChoiceProps) {
  return (
    <fieldset className="field" aria-describedby={describedBy(id, hint, error)}>
      <legend className="field-label">{label}</legend>
      <Hint id={id} hint={hint} />
      {options.map((option, index) => (
        <label key={option.value} className="check">
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name={id}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
      <Wrong id={id} error={error} />
    </fieldset>
  )
}

function ListChoice({ id, label, hint, options, value, onChange, error }: ChoiceProps) {
  const say = useSay()
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <Hint id={id} hint={hint} />
      <select
        id={id}
        className="select"
        value={value}
        onChange={({ target }) => onChange(target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      >
        {value === '' && !options.some(option => option.value === '') && (
          <option value="">{say(text('请选择', 'Choose'))}</option>
        )}
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Wrong id={id} error={error} />
    </div>
  )
}

const describedBy = (id: string, hint: string | undefined, error: string | undefined) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined

const Hint = ({ id, hint }: { id: string; hint: string | undefined }) =>
  hint ? (
    <div className="hint" id={`${id}-hint`}>
      {hint}
    </div>
  ) : null

const Wrong = ({ id, error }: { id: string; error: string | undefined }) =>
  error ? (
    <div className="field-error" id={`${id}-error`}>
      {error}
    </div>
  ) : null
