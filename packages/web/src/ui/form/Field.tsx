import { useQuery } from '@tanstack/react-query'
import { type FieldSpec, ONLY, text } from '@zhengheng/policy'
import type { ReactNode } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { client, keys } from '../../wire/api.ts'
import { LoadError } from '../LoadError.tsx'
import { Choice } from './Choice.tsx'
import type { FieldError } from './check-input.ts'
import { FieldControl } from './FieldControl.tsx'
import { PapersField } from './PapersField.tsx'
import { Rows } from './Rows.tsx'

export interface FieldProps {
  readonly spec: FieldSpec
  readonly path: string
  readonly value: unknown
  onChange(value: unknown): void
  readonly errors: readonly FieldError[]
  /** what stands beside the field or row at a path, such as a comment; fields inside get it too */
  readonly beside?: ((path: string) => ReactNode) | undefined
}

/** One field: label, hint, the control, and what is wrong with it in words. */
export function Field(props: FieldProps) {
  const { path, beside } = props
  if (!beside) return <FieldOfKind {...props} />
  const note = beside(path)
  return (
    <div className={note ? 'with-note' : undefined}>
      <FieldOfKind {...props} />
      {note}
    </div>
  )
}

function FieldOfKind(props: FieldProps) {
  const { kind } = props.spec
  if (kind === 'rows') return <Rows {...props} />
  if (kind === 'choice') return <ChoiceField {...props} />
  if (kind === 'papers') return <PapersField {...props} />
  if (kind === 'members') return <MembersField {...props} label={<FieldLabel spec={props.spec} />} />
  return kind === 'check' ? <CheckField {...props} /> : <TypedField {...props} />
}

const errorAt = ({ errors, path }: FieldProps) => errors.find(error => error.path === path)
const idOf = (path: string) => `field-${path}`

function ChoiceField(props: FieldProps) {
  const { spec, path, value, onChange } = props
  const say = useSay()
  const error = errorAt(props)
  return (
    <Choice
      id={idOf(path)}
      label={<FieldLabel spec={spec} />}
      hint={spec.hint && say(spec.hint)}
      options={(spec.options ?? []).map(option => ({ value: option.value, label: say(option.label) }))}
      value={typeof value === 'string' ? value : ''}
      onChange={onChange}
      error={error && say(error.text)}
    />
  )
}

function CheckField(props: FieldProps) {
  const { spec, path, value, onChange } = props
  const say = useSay()
  const error = errorAt(props)
  const id = idOf(path)
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
}

function TypedField(props: FieldProps) {
  const { spec, path, value } = props
  const say = useSay()
  const error = errorAt(props)
  const id = idOf(path)
  const counted = spec.kind === 'prose' && spec.max !== undefined
  const describedBy = [spec.hint && `${id}-hint`, error && `${id}-error`, counted && `${id}-count`].filter(Boolean)
  return (
    <div className="field">
      <label htmlFor={id} className={spec.name === ONLY ? 'sr-only' : 'field-label'}>
        <FieldLabel spec={spec} />
      </label>
      {spec.hint && (
        <div className="hint" id={`${id}-hint`}>
          {say(spec.hint)}
        </div>
      )}
      <FieldControl {...props} id={id} describedBy={describedBy.join(' ') || undefined} invalid={error !== undefined} />
      {counted && <Count id={id} left={(spec.max ?? 0) - String(value ?? '').length} />}
      <ErrorLine id={id} error={error} />
    </div>
  )
}

function FieldLabel({ spec }: { spec: FieldSpec }): ReactNode {
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
function Count({ id, left }: { id: string; left: number }) {
  const say = useSay()
  return (
    <div className={left < 0 ? 'count count-over' : 'count'} id={`${id}-count`}>
      {left < 0
        ? say(text(`超出 ${-left} 字`, `${-left} characters too many`))
        : say(text(`还可输入 ${left} 字`, `${left} characters left`))}
    </div>
  )
}

/** Any number of the members of the joint mechanism, each a box to tick. */
function MembersField({ spec, path, value, onChange, errors, label }: FieldProps & { label: ReactNode }) {
  const say = useSay()
  const units = useQuery({ queryKey: keys.units, queryFn: () => client.units.list(), staleTime: 600_000 })
  const members = units.data?.items.filter(unit => unit.jointMember) ?? []
  const chosen = Array.isArray(value) ? (value as readonly string[]) : []
  const error = errors.find(found => found.path === path || found.path.startsWith(`${path}.`))
  const id = `field-${path}`
  const toggle = (unit: string) =>
    onChange(chosen.includes(unit) ? chosen.filter(one => one !== unit) : [...chosen, unit])
  return (
    <fieldset className="field" id={id} tabIndex={-1} aria-describedby={error && `${id}-error`}>
      <legend className="field-label">{label}</legend>
      {spec.hint && <div className="hint">{say(spec.hint)}</div>}
      {units.error && <LoadError error={units.error} retry={() => void units.refetch()} />}
      {units.data && members.length === 0 && (
        <p className="quiet">
          {say(text('还没有登记联席成员单位。', 'No member of the joint mechanism is registered yet.'))}
        </p>
      )}
      {members.map(unit => (
        <label key={unit.id} className="check">
          <input type="checkbox" checked={chosen.includes(unit.id)} onChange={() => toggle(unit.id)} />
          <span>{unit.name}</span>
        </label>
      ))}
      {error && (
        <div className="field-error" id={`${id}-error`}>
          {say(error.text)}
        </div>
      )}
    </fieldset>
  )
}
