import {
  cityPacks,
  parameterBasis,
  parameterCatalogue,
  parametersOf,
  parameterText,
  type Text,
  text,
} from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { Button } from '../ui/Button.tsx'
import { Citation } from '../ui/Citation.tsx'
import { Input } from '../ui/Input.tsx'
import type { InForce } from './rehearsal-words.ts'
import { chosen, type TypedChange, unitSigns } from './typed-changes.ts'

interface TryLineProps {
  readonly line: TypedChange
  readonly no: number
  readonly inForce: InForce | undefined
  problemOf(field: 'what' | 'value'): Text | undefined
  onChange(next: Partial<TypedChange>): void
  onRemove?(): void
}

/** One parameter, how it stands today with what it rests on, and the value to try. */
export function TryLine({ line, no, inForce, problemOf, onChange, onRemove }: TryLineProps) {
  const say = useSay()
  const picked = chosen(line.what)
  const entry = picked && parameterCatalogue[picked.parameter]
  const pack = cityPacks.find(({ name }) => name === picked?.pack)
  const now = picked && inForce?.get(picked.pack)?.[picked.parameter]
  const whatProblem = problemOf('what')
  return (
    <fieldset className="try-line">
      <legend className="sr-only">{say(text(`第 ${no} 个参数`, `Parameter ${no}`))}</legend>
      <div className="field">
        <label className="field-label" htmlFor={`try-what-${line.key}`}>
          {say(text('参数', 'Parameter'))}
        </label>
        <select
          id={`try-what-${line.key}`}
          className="select"
          value={line.what}
          aria-invalid={whatProblem !== undefined}
          onChange={({ target }) => onChange({ what: target.value, value: '' })}
        >
          <option value="">{say(text('请选择', 'Choose'))}</option>
          {cityPacks.map(each => (
            <optgroup key={each.name} label={say(each.title)}>
              {parametersOf(each).map(parameter => (
                <option key={parameter} value={`${each.name}.${parameter}`}>
                  {say(parameterCatalogue[parameter].title)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        {whatProblem && <p className="field-error">{say(whatProblem)}</p>}
        {picked && entry && pack && (
          <p className="hint try-now">
            {now !== undefined && say(text('现行：', 'In force: '))}
            {now !== undefined && say(parameterText(picked.parameter, now ?? null))}{' '}
            <Citation rule={parameterBasis(picked.parameter, pack)} />
          </p>
        )}
      </div>
      <ValueField line={line} problem={problemOf('value')} onChange={onChange} />
      {onRemove && (
        <Button className="try-remove" onClick={onRemove}>
          {say(text(`移除第 ${no} 行`, `Remove line ${no}`))}
        </Button>
      )}
    </fieldset>
  )
}

interface ValueFieldProps {
  readonly line: TypedChange
  readonly problem: Text | undefined
  onChange(next: Partial<TypedChange>): void
}

function ValueField({ line, problem, onChange }: ValueFieldProps) {
  const say = useSay()
  const picked = chosen(line.what)
  const entry = picked && parameterCatalogue[picked.parameter]
  const sign = entry && unitSigns[entry.unit]
  const id = `try-value-${line.key}`
  const marks = { 'aria-invalid': problem !== undefined, ...(problem && { 'aria-describedby': `${id}-error` }) }
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {say(text('试改为', 'Value to try'))}
      </label>
      {entry?.unit === 'yesNo' ? (
        <select
          id={id}
          className="select"
          value={line.value}
          {...marks}
          onChange={({ target }) => onChange({ value: target.value })}
        >
          <option value="">{say(text('请选择', 'Choose'))}</option>
          <option value="是">{say(text('是', 'Yes'))}</option>
          <option value="否">{say(text('否', 'No'))}</option>
        </select>
      ) : (
        <span className="try-typed">
          <Input
            id={id}
            value={line.value}
            {...marks}
            placeholder={say(placeholderOf(entry?.unit, entry?.mayBeNone === true))}
            onChange={({ target }) => onChange({ value: target.value })}
          />
          {sign && <span className="quiet no-wrap">{say(sign)}</span>}
        </span>
      )}
      {problem && (
        <p className="field-error" id={`${id}-error`}>
          {say(problem)}
        </p>
      )}
    </div>
  )
}

function placeholderOf(unit: string | undefined, mayBeNone: boolean): Text {
  if (unit === 'monthDay') return text('月-日，如 12-31', 'month-day, such as 12-31')
  return mayBeNone ? text('数字，没有的写“无”', 'a number, or none') : text('', '')
}
