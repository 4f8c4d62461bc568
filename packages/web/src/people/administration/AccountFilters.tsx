import { useQuery } from '@tanstack/react-query'
import { text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { holdsAny, useMe } from '../../reader/session.ts'
import { Button } from '../../ui/Button.tsx'
import { FilterSelect } from '../../ui/FilterSelect.tsx'
import { client, keys } from '../../wire/api.ts'
import type { AccountSearch } from './account-search.ts'
import { SearchBox } from './SearchBox.tsx'

interface AccountFiltersProps {
  readonly filter: AccountSearch
  /** how many wait to be confirmed, in all */
  readonly waiting: number
  onChange(filter: AccountSearch): void
  onAdd(): void
}

/** What the accounts are narrowed to, and the way to add one. */
export function AccountFilters({ filter, waiting, onChange, onAdd }: AccountFiltersProps) {
  const say = useSay()
  const me = useMe()
  return (
    <search className="filters filters-all">
      <SearchBox
        key={filter.q ?? ''}
        label={text('登录名、岗位或单位', 'Login, post or unit')}
        words={filter.q ?? ''}
        onSearch={q => onChange({ ...filter, q: q || undefined })}
      />
      <UnitFilter value={filter.unit} onChange={unit => onChange({ ...filter, unit: unit || undefined })} />
      <FilterSelect
        label={text('复核', 'Confirmation')}
        value={filter.waiting}
        options={[{ value: 'yes', label: text(`待复核（${waiting}）`, `Waiting (${waiting})`) }]}
        onChange={value => onChange({ ...filter, waiting: value === 'yes' ? 'yes' : undefined })}
      />
      {holdsAny(me, 'admin.system') && (
        <Button kind="primary" onClick={onAdd}>
          {say(text('添加账号', 'Add account'))}
        </Button>
      )}
    </search>
  )
}

function UnitFilter({ value, onChange }: { value: string | undefined; onChange(value: string): void }) {
  const units = useQuery({ queryKey: keys.units, queryFn: () => client.units.list() })
  return (
    <FilterSelect
      label={text('单位', 'Unit')}
      value={value}
      options={(units.data?.items ?? []).map(({ id, name }) => ({ value: id, label: text(name, name) }))}
      onChange={onChange}
    />
  )
}
