import './rules.css'
import { useQuery } from '@tanstack/react-query'
import type { HolidaysInForce } from '@zhengheng/contract'
import {
  dayInShanghai,
  firstNotices,
  type HolidayNotice,
  type RecordedNotice,
  recordedNotices,
  text,
} from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { useMe } from '../reader/session.ts'
import { WhyNot } from '../ui/act/WhyNot.tsx'
import { Button } from '../ui/Button.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { MissingNotice } from '../ui/MissingNotice.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { client, keys } from '../wire/api.ts'
import { HolidayProposal } from './HolidayProposal.tsx'
import { NoticeDays } from './NoticeDays.tsx'
import { NoticeForm } from './NoticeForm.tsx'
import { WithdrawForm } from './WithdrawForm.tsx'

const PROPOSE = 'supervision.proposeNotice'
const subject = { kind: 'rules', pack: 'calendar' } as const

/** 放假安排: the notices working days are counted by, those that came with the product and those entered here. */
export function HolidaysPage() {
  const say = useSay()
  const { data, error, refetch } = useQuery({ queryKey: keys.holidays, queryFn: () => client.holidays.inForce() })
  return (
    <>
      <PageHead title={say(text('放假安排', 'Holidays'))} />
      {error && <LoadError error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <Shown holidays={data} />}
    </>
  )
}

function Shown({ holidays }: { holidays: HolidaysInForce }) {
  const say = useSay()
  const { today } = useMe()
  const [open, setOpen] = useState(false)
  const [withdrawing, setWithdrawing] = useState<RecordedNotice>()
  const { entered, version, missingYear, offers } = holidays
  const offer = offers.find(({ action }) => action === PROPOSE)
  const close = () => setOpen(false)
  return (
    <>
      <MissingNotice year={missingYear} />
      {!missingYear && (
        <p className="next-step">
          {say(
            text(
              '系统管理员据国务院办公厅通知录入，安全管理员复核后即日起执行；只改变未办结事项的到期日。',
              'The system administrator enters the notice, the security administrator confirms it; only open due days change.',
            ),
          )}
        </p>
      )}
      <HolidayProposal holidays={holidays} />
      {offer && (
        <Button
          kind={offer.decision.allowed ? 'primary' : 'plain'}
          className={offer.decision.allowed ? '' : 'not-now'}
          aria-disabled={offer.decision.allowed ? undefined : true}
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
        >
          {say(text('录入放假安排', 'Enter a holiday notice'))}
        </Button>
      )}
      <NoticeTable holidays={holidays} onWithdraw={setWithdrawing} />
      {offer && (
        <Sheet open={open} onClose={close} size={760} title={say(text('录入放假安排', 'Enter a holiday notice'))}>
          {offer.decision.allowed ? (
            <NoticeForm version={version} year={missingYear ?? Number(today.slice(0, 4)) + 1} onDone={close} />
          ) : (
            <WhyNot offer={offer} subject={subject} />
          )}
        </Sheet>
      )}
      <Sheet
        open={withdrawing !== undefined}
        onClose={() => setWithdrawing(undefined)}
        size={560}
        title={say(text(`撤回：${withdrawing?.notice.number ?? ''}`, `Withdraw: ${withdrawing?.notice.number ?? ''}`))}
      >
        {withdrawing && <WithdrawForm version={version} of={withdrawing.no} onDone={() => setWithdrawing(undefined)} />}
      </Sheet>
      {entered.declined.length > 0 && <Declined declined={entered.declined} />}
    </>
  )
}

interface Line {
  readonly notice: HolidayNotice
  readonly recorded?: RecordedNotice
}

interface NoticeTableProps {
  readonly holidays: HolidaysInForce
  onWithdraw(notice: RecordedNotice): void
}

function NoticeTable({ holidays: { entered, offers }, onWithdraw }: NoticeTableProps) {
  const say = useSay()
  const recorded = recordedNotices(entered.amendments)
  const mayWithdraw = offers.some(({ action, decision }) => action === PROPOSE && decision.allowed)
  const lines: readonly Line[] = [
    ...firstNotices.map(notice => ({ notice })),
    ...recorded.map(each => ({ notice: each.notice, recorded: each })),
  ].toReversed()
  const isLast = ({ no, notice, withdrawnBy }: RecordedNotice) =>
    withdrawnBy === null &&
    !recorded.some(other => other.no > no && other.notice.year === notice.year && other.withdrawnBy === null)
  const columns: readonly Column<Line>[] = [
    { key: 'year', title: say(text('年份', 'Year')), render: ({ notice }) => notice.year },
    {
      key: 'number',
      title: say(text('通知', 'Notice')),
      cardLabel: false,
      render: ({ notice }) => (
        <>
          <div>{notice.number}</div>
          <div className="quiet">{notice.date}</div>
        </>
      ),
    },
    {
      key: 'days',
      title: say(text('日期', 'Days')),
      render: ({ notice, recorded: each }) => {
        const days = (
          <>
            <NoticeDays notice={notice} />
            {notice.to && <div>{say(text(`只安排至 ${notice.to}`, `Arranges to ${notice.to} only`))}</div>}
          </>
        )
        return each && each.withdrawnBy !== null ? <del className="quiet">{days}</del> : days
      },
    },
    {
      key: 'entered',
      title: say(text('录入', 'Entered')),
      render: ({ recorded: each }) => {
        if (!each) return <span className="quiet">{say(text('随产品提供', 'Came with the product'))}</span>
        const { no, proposedBy, confirmedBy, from, withdrawnBy } = each
        return (
          <>
            <div>
              {withdrawnBy === null
                ? say(text(`第 ${no} 号，${from} 起执行`, `No. ${no}, from ${from}`))
                : say(
                    text(`第 ${no} 号，已撤回（第 ${withdrawnBy} 号）`, `No. ${no}, withdrawn by No. ${withdrawnBy}`),
                  )}
            </div>
            <div className="quiet">
              {say(text(`${proposedBy}录入，${confirmedBy}复核`, `By ${proposedBy}, confirmed by ${confirmedBy}`))}
            </div>
            {mayWithdraw && isLast(each) && (
              <Button size="small" onClick={() => onWithdraw(each)}>
                {say(text('撤回', 'Withdraw'))}
                <span className="sr-only">{each.notice.number}</span>
              </Button>
            )}
          </>
        )
      },
    },
  ]
  return (
    <div className="card holiday-notices">
      <DataTable
        caption={say(text('放假安排', 'Holidays'))}
        rows={lines}
        columns={columns}
        rowKey={({ notice, recorded: each }) => `${notice.number} ${each?.no ?? ''}`}
      />
    </div>
  )
}

function Declined({ declined }: { declined: HolidaysInForce['entered']['declined'] }) {
  const say = useSay()
  return (
    <details>
      <summary>{say(text(`未生效的 ${declined.length} 份`, `${declined.length} without effect`))}</summary>
      <ul className="dots">
        {declined.toReversed().map(({ change, at, by, answer, declinedBy }) => (
          <li key={at}>
            {change.kind === 'notice' ? change.notice.number : say(text('撤回', 'Withdrawal'))} {dayInShanghai(at)}
            <p className="quiet">
              {say(text(`${by}录入；${declinedBy}退回：${answer}`, `By ${by}; declined by ${declinedBy}: ${answer}`))}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
