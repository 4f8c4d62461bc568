import { useInfiniteQuery } from '@tanstack/react-query'
import type { RefusedAct, RefusedActs } from '@zhengheng/contract'
import { type Text, text } from '@zhengheng/policy'
import { useId, useState } from 'react'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { client, keys } from '../../wire/api.ts'
import type { Subject } from '../act/screens.ts'
import { Card } from '../Card.tsx'
import { formatInstant } from '../dates.ts'
import { LoadError } from '../LoadError.tsx'
import { Loading } from '../Loading.tsx'
import { Reasons } from '../Reasons.tsx'
import './refusals.css'
import { NextPage } from '../NextPage.tsx'

/** A project or a plan, on which refusals are recorded. */
type Tried = Extract<Subject, { readonly kind: 'project' | 'plan' }>

/** What was tried here and refused: a refusal is on record like an act. Read when opened. */
export function RefusalsCard({ on }: { on: Tried }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <Card title={say(text('未办成的尝试', 'Attempts that were refused'))}>
      <details onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>
          {say(text('谁在何时试办了什么，被哪条规则拦下', 'Who tried what, when, and which rules refused'))}
        </summary>
        {open && <Refusals on={on} />}
      </details>
    </Card>
  )
}

const keyOf = (on: Tried, action: string, own: boolean) =>
  on.kind === 'project' ? keys.refusals(on.code, action, own) : keys.planRefusals(on.year, action, own)

function Refusals({ on }: { on: Tried }) {
  const say = useSay()
  const [action, setAction] = useState('')
  const [own, setOwn] = useState(false)
  const found = useInfiniteQuery({
    queryKey: keyOf(on, action, own),
    queryFn: ({ pageParam }) => {
      const query = {
        ...(action && { action }),
        ...(own && { who: 'own' as const }),
        ...(pageParam && { before: pageParam }),
      }
      return on.kind === 'project'
        ? client.refusals.ofProject({ params: { code: on.code }, query })
        : client.refusals.ofPlan({ params: { year: on.year }, query })
    },
    initialPageParam: '',
    getNextPageParam: (page: RefusedActs) => page.next,
    placeholderData: before => before,
  })
  if (found.error && !found.data) return <LoadError error={found.error} retry={() => void found.refetch()} />
  const [first] = found.data?.pages ?? []
  if (!first) return <Loading rows={2} />
  const items = found.data?.pages.flatMap(page => page.items) ?? []
  return (
    <>
      <Filters {...{ action, own }} of={first} onAction={setAction} onOwn={setOwn} />
      {items.length === 0 ? (
        <p className="quiet" role="status">
          {say(
            first.all
              ? text('没有被拒的尝试', 'Nothing was refused')
              : text('您在这里没有被拒的尝试', 'Nothing of yours was refused here'),
          )}
        </p>
      ) : (
        <ol className="timeline">
          {items.map(item => (
            <Attempt key={item.id} item={item} />
          ))}
        </ol>
      )}
      <NextPage list={found} label={text('更早的', 'Earlier')} />
    </>
  )
}

interface FiltersProps {
  readonly of: RefusedActs
  readonly action: string
  readonly own: boolean
  onAction(action: string): void
  onOwn(own: boolean): void
}

function Filters({ of: { actions, all }, action, own, onAction, onOwn }: FiltersProps) {
  const say = useSay()
  const id = useId()
  if (actions.length < 2 && !all && action === '') return null
  const counted = ({ title, count }: RefusedActs['actions'][number]): Text =>
    text(`${title.zh}（${count}）`, `${title.en} (${count})`)
  return (
    <div className="refusal-filters">
      <label htmlFor={id}>{say(text('事项', 'Act'))}</label>
      <select id={id} className="select" value={action} onChange={({ target }) => onAction(target.value)}>
        <option value="">{say(text('全部', 'All'))}</option>
        {actions.map(each => (
          <option key={each.action} value={each.action}>
            {say(counted(each))}
          </option>
        ))}
      </select>
      {all && (
        <label className="check">
          <input type="checkbox" checked={own} onChange={({ target }) => onOwn(target.checked)} />
          <span>{say(text('只看我的', 'Only mine'))}</span>
        </label>
      )}
    </div>
  )
}

function Attempt({ item }: { item: RefusedAct }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <li>
      <div>
        <strong>{say(item.title)}</strong> <span className="tag tag-warn">{say(text('未办成', 'Refused'))}</span>
      </div>
      <div className="quiet">
        {formatInstant(item.at, language)} · {item.by}
        {item.own && say(text('（本人）', ' (you)'))}
      </div>
      <Reasons reasons={item.reasons} />
    </li>
  )
}
