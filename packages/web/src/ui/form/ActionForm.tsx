import { type Action, fieldsOf, text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import type { FieldError } from './check-input.ts'
import { Field } from './Field.tsx'

export type FormValue = Readonly<Record<string, unknown>>

interface ActionFormProps {
  readonly action: Action
  readonly value: FormValue
  onChange(value: FormValue): void
  readonly errors: readonly FieldError[]
  /** fields shown elsewhere on the page */
  readonly without?: readonly string[]
  /** fields the schema lets stay empty, which a rule asks for in this case */
  readonly required?: readonly string[]
}

/** The form of an action, drawn from its input schema alone. Nothing for actions that ask nothing. */
export function ActionForm({ action, value, onChange, errors, without = [], required = [] }: ActionFormProps) {
  const say = useSay()
  const fields = fieldsOf(action.input)
    .filter(field => field.kind !== 'hidden' && !without.includes(field.name))
    .map(field => (required.includes(field.name) ? { ...field, optional: false } : field))
  if (fields.length === 0) return null
  return (
    <div className="form">
      {fields.some(field => field.optional) && fields.some(field => !field.optional) && (
        <p className="quiet">{say(text('未标注“选填”的均为必填。', 'Everything not marked optional is required.'))}</p>
      )}
      {fields.map(field => (
        <Field
          key={field.name}
          spec={field}
          path={field.name}
          value={value[field.name]}
          onChange={next => onChange({ ...value, [field.name]: next })}
          errors={errors}
        />
      ))}
    </div>
  )
}
