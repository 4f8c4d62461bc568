import { type Project, text } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'
import { Notices } from '../case/Notices.tsx'
import { OpinionView } from '../case/OpinionView.tsx'

/** Notices and opinions so far, newest first. */
export function HistoryPane({ project }: { project: Project }) {
  const say = useSay()
  const { corrections, opinions } = project.approval
  if (corrections.length === 0 && opinions.length === 0) {
    return <p className="quiet">{say(text('还没有补正和审核意见。', 'No notices and no opinions yet.'))}</p>
  }
  return (
    <div className="history">
      {[...opinions].reverse().map(opinion => (
        <OpinionView key={`${opinion.account}${opinion.at}`} opinion={opinion} />
      ))}
      <Notices corrections={corrections} />
    </div>
  )
}
