import { text } from '@zhengheng/policy'
import { useSay } from '../../../app/i18n.tsx'
import { type MoneyUnit, moneyUnits } from '../../../ui/read-number.ts'
import { unitWords } from './column-words.ts'

const units = Object.keys(moneyUnits) as readonly MoneyUnit[]

/** In which unit the table shows and takes money. What is stored does not change. */
export function UnitSwitch({ unit, onUnit }: { unit: MoneyUnit; onUnit(unit: MoneyUnit): void }) {
  const say = useSay()
  return (
    <fieldset className="unit-switch">
      <legend className="sr-only">{say(text('金额单位', 'Unit of money'))}</legend>
      {units.map(name => (
        <label key={name} className="check">
          <input type="radio" name="money-unit" checked={unit === name} onChange={() => onUnit(name)} />
          <span>{say(unitWords[name])}</span>
        </label>
      ))}
    </fieldset>
  )
}
