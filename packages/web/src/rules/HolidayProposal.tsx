import type { HolidaysInForce } from '@zhengheng/contract'
import { type CalendarChange, dayInShanghai, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { holdsAny, useMe } from '../reader/session.ts'
import { ActionButton } from '../ui/act/ActionButton.tsx'
import { Card } from '../ui/Card.tsx'
import { CalendarEffectLine } from './CalendarEffectLine.tsx'
import { changeWords } from './change-words.ts'
import { NoticeDays, NoticeMonths } from './NoticeDays.tsx'

/** The notice that waits for the second administrator, with its days and what it would change. */
export function HolidayProposal({ holidays: { entered, offers, version } }: { holidays: HolidaysInForce }) {
  const say = useSay()
  const seesEffect = holdsAny(useMe(), 'admin.system', 'admin.security')
  const { proposal } = entered
  if (!proposal) return null
  const change = proposal.change as CalendarChange
  const facts = [
    { label: say(text('放假安排', 'Notice')), value: say(changeWords(change)) },
    { label: say(text('录入人', 'Entered by')), value: `${proposal.by} ${dayInShanghai(proposal.at)}` },
    ...(change.kind === 'notice' ? [{ label: say(text('通知日期', 'Dated')), value: change.notice.date }] : []),
    ...(change.kind === 'notice' && change.notice.to
      ? [{ label: say(text('只安排至', 'Arranges only to')), value: change.notice.to }]
      : []),
    ...(proposal.reason ? [{ label: say(text('说明', 'Remark')), value: proposal.reason }] : []),
  ]
  return (
    <Card title={say(text('待复核的放假安排', 'Waiting to be confirmed'))}>
      <dl className="facts">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {change.kind === 'notice' && (
        <>
          <NoticeDays notice={change.notice} />
          <NoticeMonths notice={change.notice} />
        </>
      )}
      {seesEffect && <CalendarEffectLine change={change} />}
      <div className="form-end">
        {offers
          .filter(({ action }) => action !== 'supervision.proposeNotice')
          .map(offer => (
            <ActionButton
              key={offer.action}
              offer={offer}
              subject={{ kind: 'rules', pack: 'calendar' }}
              version={version}
              facts={facts}
              primary={offer.action === 'supervision.confirmAmendment'}
            />
          ))}
      </div>
    </Card>
  )
}
