import './obligations.css'
import type { ObligationRow } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { type Say, useLanguage, useSay } from '../reader/i18n.tsx'
import { Citation } from '../ui/Citation.tsx'
import { besideClause } from '../ui/clock-words.ts'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { formatDay } from '../ui/dates.ts'
import { Go } from '../ui/Go.tsx'
import { DutyLight, dutyDay } from './DutyLight.tsx'
import { HowCounted } from './HowCounted.tsx'
import { isOffline } from './OfflineNote.tsx'

/** Where a duty is met: the page of its project or plan. */
export const placeOfDuty = ({ code, year }: ObligationRow): string =>
  code === null ? `/plans/${year}` : `/p/${encodeURIComponent(code)}`

export function owedBy({ owedBy, unitName }: ObligationRow, say: Say): string {
  if (owedBy === 'owner') return unitName
  return say(owedBy === 'approver' ? text('市数据局', 'The bureau') : text('各单位', 'Every unit'))
}

interface DutyTableProps {
  readonly caption: string
  readonly rows: readonly ObligationRow[]
}

/** Duties with their article, day, state and who owes them. */
export function DutyTable({ caption, rows }: DutyTableProps) {
  const say = useSay()
  const { language } = useLanguage()
  const columns: readonly Column<ObligationRow>[] = [
    {
      key: 'title',
      title: say(text('事项', 'Duty')),
      render: duty => (
        <div className="duty-title">
          <strong>{say(duty.title)}</strong> <Citation rule={duty.rule} />
          <HowCounted duty={duty} />
        </div>
      ),
    },
    {
      key: 'project',
      title: say(text('项目', 'Project')),
      render: duty => (
        <div className="name-cell">
          <Go href={placeOfDuty(duty)} className="two-lines">
            {duty.code === null ? say(text(`${duty.year}年度计划`, `Plan of ${duty.year}`)) : duty.name}
          </Go>
          {duty.code && <span className="quiet">{duty.code}</span>}
        </div>
      ),
    },
    {
      key: 'due',
      title: say(text('截止日', 'Due')),
      render: duty => (
        <>
          {say(dutyDay(duty)) || '—'}
          {duty.beside && <div className="quiet">{say(besideClause(duty.beside))}</div>}
          {duty.from && (
            <div className="quiet">{say(text(`${formatDay(duty.from, language)}起可办`, `from ${duty.from}`))}</div>
          )}
          {duty.doneOn && (
            <div className="quiet">{say(text(`${formatDay(duty.doneOn, language)}完成`, `done ${duty.doneOn}`))}</div>
          )}
        </>
      ),
    },
    { key: 'status', title: say(text('时限', 'Time')), render: duty => <DutyLight duty={duty} /> },
    {
      key: 'owedBy',
      title: say(text('由谁办', 'Owed by')),
      render: duty => (
        <>
          {owedBy(duty, say)}
          {isOffline(duty) && <div className="quiet">{say(text('线下办理', 'offline'))}</div>}
        </>
      ),
    },
  ]
  return (
    <div className="duty-table">
      <DataTable caption={caption} rows={rows} columns={columns} rowKey={duty => duty.id} />
    </div>
  )
}
