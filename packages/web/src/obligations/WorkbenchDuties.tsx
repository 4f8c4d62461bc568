import { useQuery } from '@tanstack/react-query'
import type { ObligationRow } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { Card } from '../ui/Card.tsx'
import { Go } from '../ui/Go.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { client, keys } from '../wire/api.ts'
import { DutyList } from './DutyList.tsx'
import { OfflineNote } from './OfflineNote.tsx'

const SHOWN = 4
const query = { scope: 'mine', limit: 50 } as const

interface WorkbenchDutiesProps {
  /** codes of projects, and years of plans, whose step stands among the tasks: one matter is one row */
  readonly except: ReadonlySet<string>
}

/** The nearest duties of one's own unit or office, and the way to all of them. */
export function WorkbenchDuties({ except }: WorkbenchDutiesProps) {
  const say = useSay()
  const duties = useQuery({
    queryKey: keys.obligations(query),
    queryFn: () => client.obligations.list({ query }),
  })
  const told = ({ metBy, code, year }: ObligationRow) => metBy !== null && except.has(code ?? String(year))
  const items = (duties.data?.items ?? []).filter(duty => !told(duty))
  const certain = items.filter(({ status }) => status !== 'expected')
  const shown = (certain.length > 0 ? certain : items).slice(0, SHOWN)
  return (
    <Card
      title={say(text('到期要办的事', 'What is owed by when'))}
      extra={<Go href="/obligations">{say(text('义务日历', 'Obligations calendar'))}</Go>}
    >
      {duties.isPending && <Loading rows={2} />}
      {duties.error && <LoadError error={duties.error} retry={() => void duties.refetch()} />}
      {duties.data && shown.length === 0 && (
        <p className="quiet">{say(text('近期没有到期要办的事', 'Nothing is owed for now'))}</p>
      )}
      {shown.length > 0 && <DutyList duties={shown} named />}
      <OfflineNote duties={shown} />
    </Card>
  )
}
