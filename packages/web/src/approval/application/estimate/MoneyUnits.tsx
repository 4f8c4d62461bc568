import { text } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'
import { type MoneyUnit, moneyUnits, unitWords } from '../../../ui/money-words.ts'
import { columnName } from './column-words.ts'
import { type MoneyColumn, moneyColumns } from './columns.ts'
import type { TableReading } from './read-table.ts'

interface MoneyUnitsProps {
  readonly reading: TableReading
  /** the total points to a wrong unit: here is where to look first */
  readonly doubted: boolean
  onUnit(column: MoneyColumn, unit: MoneyUnit): void
}

/** In which unit each column of money was found to be, and where that is written; asked where it is not. */
export function MoneyUnits({ reading, doubted, onUnit }: MoneyUnitsProps) {
  const say = useSay()
  const read = moneyColumns.filter(column => reading.at[column] !== undefined)
  const open = read.find(column => doubted || 'ask' in reading.units[column])
  return (
    <ul className="money-units" aria-label={say(text('金额单位', 'Units of money'))}>
      {read.map(column => {
        const finding = reading.units[column]
        const name = columnName(column)
        if ('foreign' in finding)
          return (
            <li key={column} className="import-refused">
              ■{' '}
              {say(
                text(
                  `“${name.zh}”是${finding.foreign.zh}，不是人民币（${finding.place.zh}）。请在原表中折算成人民币后再导入`,
                  `“${name.en}” is in ${finding.foreign.en}, not renminbi (${finding.place.en}). Convert it in the original`,
                ),
              )}
            </li>
          )
        const asked = finding.unit === undefined
        return (
          <li key={column} className={asked ? 'over' : undefined}>
            <label>
              {say(text(`${name.zh}的单位`, `${name.en} in`))}{' '}
              <select
                data-first={column === open || undefined}
                value={finding.unit ?? ''}
                onChange={({ target }) => onUnit(column, target.value as MoneyUnit)}
              >
                {asked && <option value="">{say(text('请选择', 'Choose'))}</option>}
                {(Object.keys(moneyUnits) as MoneyUnit[]).map(unit => (
                  <option key={unit} value={unit}>
                    {say(unitWords[unit])}
                  </option>
                ))}
              </select>
            </label>{' '}
            {asked ? (
              say(text(`▲ ${finding.ask.zh}，请选定`, `▲ ${finding.ask.en}: please choose`))
            ) : (
              <span className="quiet">{say(finding.place)}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
