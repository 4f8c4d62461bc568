import { type Text, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'

interface FilterSelectProps {
  readonly label: Text
  readonly value: string | undefined
  readonly options: readonly { readonly value: string; readonly label: Text }[]
  onChange(value: string): void
}

/** One filter above a list: all, or one of a few. */
export function FilterSelect({ label, value, options, onChange }: FilterSelectProps) {
  const say = useSay()
  return (
    <label className={value ? 'filter' : 'filter filter-unset'}>
      <span className="quiet">{say(label)}</span>
      <select className="select" value={value ?? ''} onChange={({ target }) => onChange(target.value)}>
        <option value="">{say(text('全部', 'All'))}</option>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {say(option.label)}
          </option>
        ))}
      </select>
    </label>
  )
}
