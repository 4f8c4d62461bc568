import { useNavigate } from '@tanstack/react-router'
import type { PlanDetail, PlanLineRow } from '@zhengheng/contract'
import { type Offer, type SilentMember, silentMembers, text, urgedAlready, urgedOn } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { useMe } from '../reader/session.ts'
import { ActionButton } from '../ui/act/ActionButton.tsx'
import { Card } from '../ui/Card.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { Go } from '../ui/Go.tsx'
import { useSearchText } from '../ui/params.ts'
import { UrgedNote } from '../ui/UrgedNote.tsx'

const URGE = 'plan.urgeOpinions'

type Line = Pick<PlanLineRow, 'code' | 'name' | 'unitName' | 'status'> & { readonly opinions: readonly string[] }
type Silent = SilentMember<Line>

const toLine = ({ code, name, unitName, status, opinions }: PlanLineRow): Line => ({
  code,
  name,
  unitName,
  status,
  opinions: opinions.map(({ unit }) => unit),
})

/** Which member owes its opinion on which line, and the press for it, for one member or for all. */
export function MissingOpinions({ detail, year }: { detail: PlanDetail; year: number }) {
  const say = useSay()
  const navigate = useNavigate()
  const { today } = useMe()
  const asked = useSearchText('do') === URGE
  const { plan, lines, members, offers, version } = detail
  const offer = offers.find(({ action }) => action === URGE)
  const silent = silentMembers(lines.map(toLine), members)
  const arguing = plan.status === 'open' || plan.status === 'review'
  if (!offer || !arguing || silent.length === 0) return null
  const urgedOf = (id: string) => (plan.urges ?? []).filter(urge => urge.members.some(member => member.id === id))
  const open = silent.filter(({ member }) => !urgedOf(member.id).some(urge => urgedOn(urge, today)))
  const missing = silent.reduce((count, each) => count + each.lines.length, 0)
  const button = (each: Offer, of: readonly Silent[], words: { label: string; name: string; open?: boolean }) => (
    <ActionButton
      key={words.open ? 'asked' : 'idle'}
      offer={each}
      subject={{ kind: 'plan', year }}
      version={version}
      preset={{ members: of.map(({ member }) => member.id) }}
      onClose={() => {
        if (words.open) void navigate({ to: '/plans/$year', params: { year: String(year) }, replace: true })
      }}
      {...words}
    />
  )
  return (
    <Card
      title={say(text(`还缺 ${missing} 项论证意见`, `${missing} opinions missing`))}
      extra={button(offer, open, {
        label: say(text('催办全部', 'Urge all')),
        name: say(text('论证意见', 'opinions')),
        open: asked,
      })}
    >
      <details open={asked}>
        <summary>
          {say(
            text(
              `缺意见的单位：${silent.map(({ member, lines: of }) => `${member.name} ${of.length} 项`).join('，')}`,
              `Silent: ${silent.map(({ member, lines: of }) => `${member.name} ${of.length}`).join(', ')}`,
            ),
          )}
        </summary>
        <ul className="plain-list missing-members">
          {silent.map(each => {
            const { member } = each
            const urged = urgedOf(member.id)
            return (
              <li key={member.id}>
                <div>
                  <strong>{member.name}</strong>{' '}
                  {say(text(`缺 ${each.lines.length} 项`, `${each.lines.length} missing`))}{' '}
                  <span className="quiet">
                    <UrgedNote urged={urged} />
                  </span>
                </div>
                {button(refusedToday(offer, urged.at(-1), today), [each], {
                  label: say(text('催办', 'Urge')),
                  name: member.name,
                })}
              </li>
            )
          })}
        </ul>
        <ByProject silent={silent} />
      </details>
    </Card>
  )
}

/** A member urged today waits until tomorrow, though others may still be urged. */
function refusedToday(offer: Offer, last: { at: string; by: string } | undefined, today: string): Offer {
  const why = offer.decision.allowed && last ? urgedAlready(last, today) : null
  return why ? { ...offer, decision: { allowed: false, reasons: [{ ...why, rule: 'M-urge' }] } } : offer
}

function ByProject({ silent }: { silent: readonly Silent[] }) {
  const say = useSay()
  const lines = [...new Map(silent.flatMap(each => each.lines.map(line => [line.code, line] as const))).values()]
  const columns: readonly Column<Line>[] = [
    {
      key: 'name',
      title: say(text('项目', 'Project')),
      render: line => (
        <div className="name-cell">
          <Go href={`/p/${encodeURIComponent(line.code)}`}>{line.name}</Go>
          <span className="quiet">
            {line.code} · {line.unitName}
          </span>
        </div>
      ),
    },
    ...silent.map(({ member, lines: waiting }) => ({
      key: member.id,
      title: member.name,
      render: (line: Line) =>
        waiting.some(({ code }) => code === line.code) ? (
          <strong>{say(text('未回复', 'silent'))}</strong>
        ) : (
          <span className="quiet">{say(text('已回复', 'answered'))}</span>
        ),
    })),
  ]
  return (
    <div className="wide-table">
      <DataTable
        caption={say(text('未回复的论证意见', 'Opinions missing'))}
        rows={lines}
        columns={columns}
        rowKey={line => line.code}
      />
    </div>
  )
}
