import { useQuery } from '@tanstack/react-query'
import { text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { useMe } from '../reader/session.ts'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { useSearchText } from '../ui/params.ts'
import { client, keys } from '../wire/api.ts'
import { OwnLines } from './OwnLines.tsx'
import { PutLineForm } from './PutLineForm.tsx'
import { planYears } from './plan-years.ts'
import { ReviseLineForm } from './ReviseLineForm.tsx'

/** 计划填报: a unit puts the projects it wants into the plan of a year, and revises what it put in. */
export function NewLinePage() {
  const say = useSay()
  const me = useMe()
  const line = useSearchText('line')
  const plans = useQuery({ queryKey: keys.plans, queryFn: () => client.plans.list() })
  if (plans.error && !plans.data) return <LoadError error={plans.error} retry={() => void plans.refetch()} />
  if (!plans.data) return <Loading rows={8} />
  const years = plans.data.items.map(plan => plan.year)
  return (
    <>
      <PageHead
        title={line ? say(text('修改计划项', 'Revise a plan line')) : say(text('填报计划项', 'Put a plan line in'))}
      />
      {line ? <ReviseLineForm key={line} code={line} /> : <PutLineForm plans={planYears(plans.data.items, me.today)} />}
      <OwnLines years={years} />
    </>
  )
}
