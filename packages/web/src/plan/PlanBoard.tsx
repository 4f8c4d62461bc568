import { useQuery } from '@tanstack/react-query'
import type { PlanDetail } from '@zhengheng/contract'
import { type Role, seesWholePlan, subjectsOf, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { useMe } from '../reader/session.ts'
import { formatDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Go } from '../ui/Go.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { useParam } from '../ui/params.ts'
import { RefusalsCard } from '../ui/refusals/RefusalsCard.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { client, keys } from '../wire/api.ts'
import { LinesDesk } from './LinesDesk.tsx'
import { MissingOpinions } from './MissingOpinions.tsx'
import { PlanActs } from './PlanActs.tsx'
import { RoundsCard } from './RoundsCard.tsx'
import { TotalsBar } from './TotalsBar.tsx'
import './plan.css'
import { DownloadButton } from '../ui/DownloadButton.tsx'

/** One year’s plan: totals and ceiling, what can be done with it, its lines as table or board. */
export function PlanBoard() {
  const say = useSay()
  const year = Number(useParam('year'))
  const known = Number.isInteger(year) && year >= 2021 && year <= 2100
  const plan = useQuery({
    queryKey: keys.plan(year),
    queryFn: () => client.plans.detail({ params: { year } }),
    enabled: known,
  })
  if (!known) {
    return (
      <EmptyState
        page
        kind="none"
        what={text('没有这个年度', 'There is no such year')}
        action={<Go href="/plans">{say(text('看全部年度计划', 'All annual plans'))}</Go>}
      />
    )
  }
  if (plan.error && !plan.data) return <LoadError page error={plan.error} retry={() => void plan.refetch()} />
  return plan.data ? <Board detail={plan.data} year={year} /> : <Loading rows={8} />
}

function Board({ detail, year }: { detail: PlanDetail; year: number }) {
  const say = useSay()
  const me = useMe()
  const { language } = useLanguage()
  const { plan, lines, members } = detail
  const seesAll = seesWholePlan(me)
  return (
    <>
      <PageHead
        title={say(text(`${year} 年度计划`, `Plan of ${year}`))}
        code={
          plan.window.from &&
          say(
            text(
              `填报期 ${formatDay(plan.window.from, language)} — ${formatDay(plan.window.to, language)}`,
              `Window ${plan.window.from} — ${plan.window.to}`,
            ),
          )
        }
        tags={plan.status !== 'new' && <StatusTag status={plan.status} />}
        crumb={<Go href="/plans">{say(text('年度计划', 'Annual plans'))}</Go>}
      />
      <PlanActs detail={detail} year={year} />
      <MissingOpinions detail={detail} year={year} />
      {lines.length > 0 && (
        <TotalsBar lines={lines} ceiling={seesAll ? plan.ceiling : undefined} issued={plan.status === 'issued'} />
      )}
      {lines.length > 0 && <PlanFiles detail={detail} year={year} />}
      <LinesDesk detail={detail} />
      {plan.rounds.length > 0 && <RoundsCard plan={plan} lines={lines} members={members} />}
      <RefusalsCard on={{ kind: 'plan', year }} />
    </>
  )
}

/** What can be taken away from the board as a file: the workbook, and the draft while the bureau still argues it. */
function PlanFiles({ detail: { plan, lines }, year }: { detail: PlanDetail; year: number }) {
  const say = useSay()
  const me = useMe()
  const ofBureau = subjectsOf({ ...me, roles: me.roles as Role[] }).includes('body:bureau')
  const argued = plan.status === 'open' || plan.status === 'review'
  const toSubmit = lines.some(({ status }) => status === 'plan.submitted')
  return (
    <div className="plan-files">
      <DownloadButton href={client.plans.workbook({ params: { year: String(year) } })} name={`${year}.xlsx`}>
        {say(text('导出 Excel', 'Export to Excel'))}
      </DownloadButton>
      {ofBureau && argued && toSubmit && (
        <DownloadButton href={client.plans.draft({ params: { year: String(year) } })} name={`${year}.docx`}>
          {say(text('生成送审稿', 'Draft for submission'))}
        </DownloadButton>
      )}
    </div>
  )
}
