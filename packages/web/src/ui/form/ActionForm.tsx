import { type Action, fieldsOf, initialInput, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import type { DraftPlace } from '../draft/drafts-at-hand.ts'
import { type KeptForm, useDraft } from '../draft/useDraft.ts'
import { type Checked, checkInput, type FieldError } from './check-input.ts'
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

/** Acts that ask nothing have no form, and nothing to keep. */
export const asksAnything = ({ input }: Action): boolean => fieldsOf(input).some(({ kind }) => kind !== 'hidden')

export interface ActionFormState {
  readonly kept: KeptForm<FormValue>
  readonly value: FormValue
  setValue(value: FormValue): void
  readonly errors: readonly FieldError[]
  setErrors(errors: readonly FieldError[]): void
  /** judges by the schema, with what the screen itself knows; errors appear beside their fields */
  check(known?: FormValue, required?: readonly string[]): Checked
}

/** Holds what is typed into the form of an action, and keeps it on the server until the act is done. */
export function useActionForm(action: Action, on: Omit<DraftPlace, 'action'>, preset: FormValue = {}): ActionFormState {
  const [initial] = useState<FormValue>(() => ({ ...initialInput(action.input), ...preset }))
  const kept = useDraft({ ...on, action: action.name }, initial, asksAnything(action))
  const { value, change: setValue } = kept
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  return {
    kept,
    value,
    setValue,
    errors,
    setErrors,
    check(known, required) {
      const checked = checkInput(action.input, { ...value, ...known }, required)
      setErrors(checked.ok ? [] : checked.errors)
      return checked
    },
  }
}
