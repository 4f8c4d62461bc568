import { useQuery } from '@tanstack/react-query'
import type { ObligationRow } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { Card } from '../ui/Card.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { client, keys } from '../wire/api.ts'
import { DutyList } from './DutyList.tsx'
import { OfflineNote } from './OfflineNote.tsx'

/** 到期要办的事: what this project owes, and what was done. */
export function ProjectDutiesCard({ code }: { code: string }) {
  const say = useSay()
  const duties = useQuery({
    queryKey: keys.projectObligations(code),
    queryFn: () => client.obligations.ofProject({ params: { code } }),
  })
  return (
    <Card title={say(text('到期要办的事', 'What is owed by when'))}>
      {duties.isPending && <Loading rows={2} />}
      {duties.error && <LoadError error={duties.error} retry={() => void duties.refetch()} />}
      {duties.data && <Shown duties={duties.data.items} />}
    </Card>
  )
}

function Shown({ duties }: { duties: readonly ObligationRow[] }) {
  const say = useSay()
  const open = duties.filter(({ status }) => status !== 'done')
  const done = duties.filter(({ status }) => status === 'done')
  return (
    <>
      {open.length === 0 ? (
        <p className="quiet">{say(text('现在没有带期限的事；受理、批复后会列在这里', 'Nothing has a term now'))}</p>
      ) : (
        <DutyList duties={open} />
      )}
      <OfflineNote duties={open} />
      {done.length > 0 && (
        <details>
          <summary>{say(text(`已完成 ${done.length} 项`, `${done.length} done`))}</summary>
          <DutyList duties={done} />
        </details>
      )}
    </>
  )
}
