import type { ViewList } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { lazy, Suspense, useId, useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { useViews } from './useViews.ts'
import { isWhole, viewAt } from './view-search.ts'

/** They have text fields, which the lists people arrive at do without. */
const SaveView = lazy(() => import('./SaveView.tsx').then(loaded => ({ default: loaded.SaveView })))
const ManageViews = lazy(() => import('./ManageViews.tsx').then(loaded => ({ default: loaded.ManageViews })))

const UNSAVED = 'unsaved'

/** Choosing a kept view, keeping the one at hand, and looking after them. Absent for people whose filters are not kept. */
export function ViewBar({ list }: { list: ViewList }) {
  const say = useSay()
  const id = useId()
  const { keeps, query, views, current, show } = useViews(list)
  const [open, setOpen] = useState<'save' | 'manage'>()
  if (!keeps) return null
  const here = viewAt(views, current)
  const own = views.filter(view => view.mine)
  const shared = views.filter(view => !view.mine)
  const close = () => setOpen(undefined)
  return (
    <div className="view-bar">
      <label htmlFor={id}>{say(text('视图', 'View'))}</label>
      <select
        id={id}
        className="select"
        value={here?.id ?? (isWhole(current) ? '' : UNSAVED)}
        onChange={({ target }) => show(views.find(view => view.id === target.value)?.search ?? {})}
      >
        <option value="">{say(text('全部', 'Everything'))}</option>
        {!here && !isWhole(current) && (
          <option value={UNSAVED}>{say(text('当前筛选（未保存）', 'Filters at hand, not kept'))}</option>
        )}
        {own.length > 0 && (
          <optgroup label={say(text('我的视图', 'My views'))}>
            {own.map(view => (
              <option key={view.id} value={view.id}>
                {view.name}
                {view.isDefault && say(text('（默认）', ' (default)'))}
              </option>
            ))}
          </optgroup>
        )}
        {shared.length > 0 && (
          <optgroup label={say(text('本单位共享', 'Shared in the unit'))}>
            {shared.map(view => (
              <option key={view.id} value={view.id}>
                {view.name}
                {say(text(`（${view.by}）`, ` (${view.by})`))}
                {view.isDefault && say(text('（默认）', ' (default)'))}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      {!here && !isWhole(current) && (
        <Button onClick={() => setOpen('save')} aria-haspopup="dialog">
          {say(text('保存为视图', 'Keep as a view'))}
        </Button>
      )}
      {views.length > 0 && (
        <Button kind="text" onClick={() => setOpen('manage')} aria-haspopup="dialog">
          {say(text('管理视图', 'Manage views'))}
        </Button>
      )}
      {query.error && (
        <Button kind="text" onClick={() => void query.refetch()}>
          {say(text('视图没能读出，重试', 'Views could not be read: try again'))}
        </Button>
      )}
      <Suspense fallback={null}>
        {open === 'save' && <SaveView list={list} search={current} onClose={close} />}
        {open === 'manage' && <ManageViews list={list} onClose={close} />}
      </Suspense>
    </div>
  )
}
