import { useQuery } from '@tanstack/react-query'
import { text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { holdsAny, useMe } from '../reader/session.ts'
import { Button } from '../ui/Button.tsx'
import { FilterSelect } from '../ui/FilterSelect.tsx'
import { Input } from '../ui/Input.tsx'
import { isComposition } from '../ui/keys.ts'
import { client, keys } from '../wire/api.ts'
import { filterNames, type ListFilter, phaseOptions, routeOptions, statusOptions } from './list-filter.ts'

interface ProjectFiltersProps {
  readonly filter: ListFilter
  onChange(filter: ListFilter): void
}

const without = (filter: ListFilter, name: keyof ListFilter): ListFilter =>
  Object.fromEntries(Object.entries(filter).filter(([key]) => key !== name))

export function ProjectFilters({ filter, onChange }: ProjectFiltersProps) {
  const say = useSay()
  const me = useMe()
  const [more, setMore] = useState(false)
  const count = filterNames.filter(name => name !== 'q' && filter[name] !== undefined).length
  const set = (name: keyof ListFilter, value: string) =>
    onChange(value ? { ...filter, [name]: value } : without(filter, name))
  const seesOneUnit = holdsAny(me, 'owner.clerk', 'owner.leader')
  const thisYear = Number(me.today.slice(0, 4))
  const years = [1, 0, -1, -2, -3, -4, -5].map(step => String(thisYear + step))
  return (
    <search className={more ? 'filters filters-all' : 'filters'}>
      <SearchWords key={filter.q ?? ''} words={filter.q ?? ''} onSearch={words => set('q', words)} />
      <Button className="filters-more" aria-expanded={more} onClick={() => setMore(!more)}>
        {say(text(`筛选${count ? `（${count}）` : ''}`, `Filters${count ? ` (${count})` : ''}`))}
      </Button>
      <FilterSelect
        label={text('阶段', 'Phase')}
        value={filter.phase}
        options={phaseOptions}
        onChange={value => {
          const next = value ? { ...filter, phase: value } : without(filter, 'phase')
          onChange(without(next, 'status'))
        }}
      />
      <FilterSelect
        label={text('状态', 'Status')}
        value={filter.status}
        options={statusOptions(filter.phase)}
        onChange={value => set('status', value)}
      />
      <FilterSelect
        label={text('年度', 'Year')}
        value={filter.year}
        options={years.map(year => ({ value: year, label: text(year, year) }))}
        onChange={value => set('year', value)}
      />
      <FilterSelect
        label={text('办理路径', 'Route')}
        value={filter.route}
        options={routeOptions}
        onChange={value => set('route', value)}
      />
      {!seesOneUnit && <UnitSelect value={filter.unit} onChange={value => set('unit', value)} />}
    </search>
  )
}

function UnitSelect({ value, onChange }: { value: string | undefined; onChange(value: string): void }) {
  const units = useQuery({ queryKey: keys.units, queryFn: () => client.units.list(), staleTime: 600_000 })
  return (
    <FilterSelect
      label={text('单位', 'Unit')}
      value={value}
      options={(units.data?.items ?? []).map(unit => ({ value: unit.id, label: text(unit.name, unit.name) }))}
      onChange={onChange}
    />
  )
}

function SearchWords({ words, onSearch }: { words: string; onSearch(words: string): void }) {
  const say = useSay()
  const [typed, setTyped] = useState(words)
  const label = say(text('名称、编号、单位或拼音首字母', 'Name, code, unit or pinyin initials'))
  return (
    <div className={words ? 'filter-words' : 'filter-words filter-unset'}>
      <Input
        aria-label={label}
        placeholder={label}
        maxLength={50}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && !isComposition(event.nativeEvent)) onSearch(typed.trim())
        }}
      />
      <Button onClick={() => onSearch(typed.trim())}>{say(text('搜索', 'Search'))}</Button>
    </div>
  )
}
