import { text } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'
import { unitWords } from '../../../ui/money-words.ts'

/** The units the form shows money in; a file may be written in more. */
export const formUnits = ['wan', 'yuan'] as const
export type FormUnit = (typeof formUnits)[number]

/** In which unit the table shows and takes money. What is stored does not change. */
export function UnitSwitch({ unit, onUnit }: { unit: FormUnit; onUnit(unit: FormUnit): void }) {
  const say = useSay()
  return (
    <fieldset className="unit-switch">
      <legend className="sr-only">{say(text('金额单位', 'Unit of money'))}</legend>
      {formUnits.map(name => (
        <label key={name} className="check">
          <input type="radio" name="money-unit" checked={unit === name} onChange={() => onUnit(name)} />
          <span>{say(unitWords[name])}</span>
        </label>
      ))}
    </fieldset>
  )
}
