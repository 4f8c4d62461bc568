import type { PlanDetail } from '@zhengheng/contract'
import { type Role, subjectsOf, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { useMe } from '../reader/session.ts'
import { DownloadButton } from '../ui/DownloadButton.tsx'
import { client } from '../wire/api.ts'

/** What can be taken away from the board as a file: the workbook, and the draft while the bureau still argues it. */
export function PlanFiles({ detail: { plan, lines }, year }: { detail: PlanDetail; year: number }) {
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
