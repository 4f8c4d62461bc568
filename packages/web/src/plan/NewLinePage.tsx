import { useQuery } from '@tanstack/react-query'
import { text } from '@zhengheng/policy'
import { client, keys } from '../app/api.ts'
import { useSay } from '../app/i18n.tsx'
import { useSearchText } from '../app/params.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { OwnLines } from './OwnLines.tsx'
import { PutLineForm } from './PutLineForm.tsx'
import { ReviseLineForm } from './ReviseLineForm.tsx'

/** 计划填报: a unit puts the projects it wants into the plan of a year, and revises what it put in. */
export function NewLinePage() {
  const say = useSay()
  const line = useSearchText('line')
  const plans = useQuery({ queryKey: keys.plans, queryFn: () => client.plans.list() })
  if (plans.error && !plans.data) return <LoadError error={plans.error} retry={() => void plans.refetch()} />
  if (!plans.data) return <Loading rows={8} />
  const open = plans.data.items.filter(plan => plan.status === 'open')
  const years = plans.data.items.map(plan => plan.year)
  return (
    <>
      <PageHead
        title={line ? say(text('修改计划项', 'Revise a plan line')) : say(text('填报计划项', 'Put a plan line in'))}
      />
      {line ? (
        <ReviseLineForm key={line} code={line} />
      ) : open.length > 0 ? (
        <PutLineForm plans={open} />
      ) : (
        <EmptyState
          kind="first"
          what={text('现在没有年度计划在填报期内', 'No annual plan takes lines now')}
          action={say(
            text(
              '请等待市数据局开启；有明确要求或确属紧急的，由本单位审核人申请补充列入。',
              'Wait for the bureau to open a year; on clear instruction or for urgency, the unit’s leader asks for a supplement.',
            ),
          )}
        />
      )}
      <OwnLines years={years} />
    </>
  )
}
