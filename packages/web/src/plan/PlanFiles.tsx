import { paths } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { API_BASE } from '../app/api.ts'
import { useSay } from '../app/i18n.tsx'
import { DownloadButton } from '../ui/DownloadButton.tsx'

/** What can be taken away from the board as a file. */
export function PlanFiles({ year }: { year: number }) {
  const say = useSay()
  return (
    <div className="plan-files">
      <DownloadButton href={`${API_BASE}${paths.planWorkbook(year)}`} name={`${year}.xlsx`}>
        {say(text('导出 Excel', 'Export to Excel'))}
      </DownloadButton>
    </div>
  )
}
