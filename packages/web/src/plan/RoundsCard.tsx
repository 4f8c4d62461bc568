import type { PlanLineRow } from '@zhengheng/contract'
import { type AnnualPlan, fen, formatWan, text } from '@zhengheng/policy'
import { useId, useState } from 'react'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { Card } from '../ui/Card.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { formatInstant } from '../ui/dates.ts'
import { Go } from '../ui/Go.tsx'
import { Money } from '../ui/Money.tsx'
import { compareRounds, type LineChange, type Round, roundsOf } from './compare-rounds.ts'
import { restructuredBetween } from './restructure/restructured-between.ts'

interface RoundsCardProps {
  readonly plan: AnnualPlan
  readonly lines: readonly PlanLineRow[]
  readonly members: readonly { readonly id: string }[]
}

/** Any two lists that went to the city government, or the last one and now: what came, went and changed. */
export function RoundsCard({ plan, lines, members }: RoundsCardProps) {
  const say = useSay()
  const { language } = useLanguage()
  const rounds = roundsOf(plan, lines, members)
  // While lines are argued the question is what changed since the last round; afterwards, what changed between rounds.
  const argued = plan.status === 'open' || plan.status === 'review' || rounds.length < 3
  const [before, setBefore] = useState(rounds.at(argued ? -2 : -3)?.key ?? 'now')
  const [after, setAfter] = useState(rounds.at(argued ? -1 : -2)?.key ?? 'now')
  const of = (key: string) => rounds.find(round => round.key === key)
  const [from, to] = [of(before), of(after)]
  const changes = compareRounds(from?.lines ?? [], to?.lines ?? [], restructuredBetween(lines, from?.at, to?.at))
  const columns: readonly Column<LineChange>[] = [
    {
      key: 'name',
      title: say(text('项目', 'Project')),
      render: change => (
        <>
          <Go href={`/p/${change.code}`}>{change.name}</Go> <span className="quiet">{change.unitName}</span>
        </>
      ),
    },
    {
      key: 'what',
      title: say(text('变化', 'Change')),
      render: ({ before: was, after: is, why }) => (
        <>
          {was === null
            ? say(text('＋ 列入', '+ in'))
            : is === null
              ? say(text('－ 移出', '− out'))
              : say(text('✎ 金额调整', '✎ amount'))}
          {why && <div className="quiet">{say(why)}</div>}
        </>
      ),
    },
    {
      key: 'before',
      title: say(text('原（万元）', 'Was (× ¥10,000)')),
      align: 'right',
      render: change => <Money fen={change.before} />,
    },
    {
      key: 'after',
      title: say(text('现（万元）', 'Is (× ¥10,000)')),
      align: 'right',
      render: change => <Money fen={change.after} />,
    },
    {
      key: 'delta',
      title: say(text('增减', 'Difference')),
      align: 'right',
      render: ({ delta }) => `${delta > 0 ? '+' : '−'}${formatWan(fen(Math.abs(delta)))}`,
    },
  ]
  return (
    <Card title={say(text('轮次对比', 'Compare rounds'))} flush>
      <div className="line-filters">
        <RoundPick label={say(text('从', 'From'))} rounds={rounds} value={before} onPick={setBefore} />
        <RoundPick label={say(text('到', 'To'))} rounds={rounds} value={after} onPick={setAfter} />
      </div>
      {changes.length === 0 ? (
        <p className="card-in">{say(text('两份清单相同。', 'The two lists are the same.'))}</p>
      ) : (
        <DataTable
          caption={say(text('轮次对比', 'Compare rounds'))}
          rows={changes}
          columns={columns}
          rowKey={change => change.code}
        />
      )}
      {plan.sentBack.length > 0 && (
        <ul className="card-in sent-back">
          {plan.sentBack.map(back => (
            <li key={back.at}>
              {formatInstant(back.at, language)} {back.by} {say(text('退回：', 'sent it back: '))}
              {back.reason}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

interface RoundPickProps {
  readonly label: string
  readonly rounds: readonly Round[]
  readonly value: string
  onPick(key: string): void
}

function RoundPick({ label, rounds, value, onPick }: RoundPickProps) {
  const say = useSay()
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} className="select" value={value} onChange={({ target }) => onPick(target.value)}>
        {rounds.map(round => (
          <option key={round.key} value={round.key}>
            {say(round.name)}
          </option>
        ))}
      </select>
    </div>
  )
}
