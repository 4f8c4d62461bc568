import { useQuery } from '@tanstack/react-query'
import { text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { AllJudgements } from '../../ui/act/AllJudgements.tsx'
import { LoadError } from '../../ui/LoadError.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { client, keys } from '../../wire/api.ts'

/** On what one recorded act was allowed, judged again from what the record kept; read when opened. */
export function EntryGrounds({ code, no }: { code: string; no: number }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const why = useQuery({
    queryKey: keys.why(code, no),
    queryFn: () => client.why.ofEntry({ params: { code, no } }),
    enabled: open,
    // What was recorded does not change.
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{say(text('判断依据', 'Grounds'))}</summary>
      {why.data && <AllJudgements explanation={why.data} />}
      {why.error && !why.data && <LoadError error={why.error} retry={() => void why.refetch()} />}
      {open && why.isPending && <Loading rows={2} />}
    </details>
  )
}
