import { useQuery } from '@tanstack/react-query'
import { text } from '@zhengheng/policy'
import type { ReactNode } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { client, keys } from '../../wire/api.ts'
import { LoadError } from '../LoadError.tsx'
import type { FieldProps } from './Field.tsx'

/** Any number of the members of the joint mechanism, each a box to tick. */
export function MembersField({ spec, path, value, onChange, errors, label }: FieldProps & { label: ReactNode }) {
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
