import { useQuery } from '@tanstack/react-query'
import { text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { holdsAny, useMe } from '../reader/session.ts'
import { Button } from '../ui/Button.tsx'
import { FilterSelect } from '../ui/FilterSelect.tsx'
import { client, keys } from '../wire/api.ts'
import { type DutyFilter, kindOptions, spanNames } from './duty-filter.ts'
import { owesDuties } from './owes-duties.ts'

interface DutyFiltersProps {
  readonly filter: DutyFilter
  onChange(filter: Readonly<Record<string, string>>): void
}

const spanOptions = Object.entries(spanNames).map(([value, label]) => ({ value, label }))
const scopeOptions = [{ value: 'mine', label: text('由本单位办', 'Owed by my unit') }]

export function DutyFilters({ filter, onChange }: DutyFiltersProps) {
  const say = useSay()
  const me = useMe()
  const [more, setMore] = useState(false)
  const ofUnit = holdsAny(me, 'owner.clerk', 'owner.leader')
  const units = useQuery({
    queryKey: keys.units,
    queryFn: () => client.units.list(),
    staleTime: 600_000,
    enabled: !ofUnit,
  })
  const count = [filter.scope, filter.kind, filter.span, filter.unit].filter(Boolean).length
  const set = (name: keyof DutyFilter) => (value: string) => {
    const { [name]: _, ...rest } = filter
    onChange(value ? { ...rest, [name]: value } : rest)
  }
  return (
    <search className={more ? 'filters filters-all' : 'filters'}>
      <Button className="filters-more" aria-expanded={more} onClick={() => setMore(!more)}>
        {say(text(`筛选${count ? `（${count}）` : ''}`, `Filters${count ? ` (${count})` : ''}`))}
      </Button>
      {owesDuties(me.roles) && (
        <FilterSelect
          label={text('由谁办', 'Owed by')}
          value={filter.scope}
          options={scopeOptions}
          onChange={set('scope')}
        />
      )}
      <FilterSelect label={text('事项', 'Duty')} value={filter.kind} options={kindOptions} onChange={set('kind')} />
      <FilterSelect label={text('截止日', 'Due')} value={filter.span} options={spanOptions} onChange={set('span')} />
      {!ofUnit && (
        <FilterSelect
          label={text('单位', 'Unit')}
          value={filter.unit}
          options={(units.data?.items ?? []).map(unit => ({ value: unit.id, label: text(unit.name, unit.name) }))}
          onChange={set('unit')}
        />
      )}
    </search>
  )
}
