import type { PlanLineRow } from '@zhengheng/contract'
import { categoryNames, type Text, text } from '@zhengheng/policy'
import { useId } from 'react'
import { hintFilters } from '../likeness/line-hints.ts'
import { useSay } from '../reader/i18n.tsx'
import { Input } from '../ui/Input.tsx'
import { type Arrangement, groupings, opinionFilters, sortings } from './arrange-lines.ts'
import { columnNames } from './line-columns.ts'

interface LineFiltersProps {
  readonly wish: Arrangement
  readonly lines: readonly PlanLineRow[]
  onWish(wish: Arrangement): void
}

const all = text('全部', 'All')

/** Search, filters, grouping and order in one row; all of it goes into the address. */
export function LineFilters({ wish, lines, onWish }: LineFiltersProps) {
  const say = useSay()
  const search = useId()
  const present = Object.fromEntries(
    Object.entries(categoryNames).filter(([key]) => lines.some(line => line.category === key)),
  )
  const put = (part: Partial<Record<keyof Arrangement, string>>) => onWish({ ...wish, ...part } as Arrangement)
  return (
    <search className="line-filters">
      <div className={wish.q ? undefined : 'filter-unset'}>
        <label htmlFor={search}>{say(text('查找', 'Find'))}</label>
        <Input
          id={search}
          type="search"
          value={wish.q}
          placeholder={say(text('名称、编号、单位', 'Name, code, unit'))}
          onChange={({ target }) => put({ q: target.value })}
        />
      </div>
      <Pick
        label={text('状态', 'State')}
        options={{ '': all, ...columnNames }}
        value={wish.column}
        onPick={column => put({ column })}
      />
      <Pick
        label={text('意见', 'Opinions')}
        options={opinionFilters}
        value={wish.opinion}
        onPick={opinion => put({ opinion })}
      />
      <Pick label={text('提示', 'Hints')} options={hintFilters} value={wish.hint} onPick={hint => put({ hint })} />
      <Pick
        label={text('类别', 'Category')}
        options={{ '': all, ...present }}
        value={wish.category}
        onPick={category => put({ category })}
      />
      <Pick label={text('分组', 'Group')} options={groupings} value={wish.group} onPick={group => put({ group })} />
      <Pick label={text('排序', 'Sort')} options={sortings} value={wish.sort} onPick={sort => put({ sort })} />
    </search>
  )
}

interface PickProps {
  readonly label: Text
  readonly options: Readonly<Record<string, Text>>
  readonly value: string
  onPick(value: string): void
}

function Pick({ label, options, value, onPick }: PickProps) {
  const say = useSay()
  const id = useId()
  return (
    <div className={value ? undefined : 'filter-unset'}>
      <label htmlFor={id}>{say(label)}</label>
      <select id={id} className="select" value={value} onChange={({ target }) => onPick(target.value)}>
        {Object.entries(options).map(([key, words]) => (
          <option key={key} value={key}>
            {say(words)}
          </option>
        ))}
      </select>
    </div>
  )
}
