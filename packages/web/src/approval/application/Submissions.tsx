import type { ApplicationDetail } from '@zhengheng/contract'
import { formatWan, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { Go } from '../../ui/Go.tsx'

/** What was submitted before, oldest first: each is kept unchanged. */
export function Submissions({ code, submissions }: Pick<ApplicationDetail, 'code' | 'submissions'>) {
  const say = useSay()
  const { language } = useLanguage()
  if (submissions.length === 0) return null
  return (
    <Card title={say(text('已提交的版本', 'Submitted versions'))}>
      <ol className="versions">
        {submissions.map(({ no, at, by, amount, digest }) => (
          <li key={no}>
            <span>
              <Go href={`/p/${code}/print/${no}`}>{say(text(`第 ${no} 次提交`, `Submission ${no}`))}</Go> ·{' '}
              {formatWan(amount)} {say(text('万元', '×¥10,000'))}
              <span className="quiet">
                {' '}
                · {formatInstant(at, language)} · {by}
              </span>
            </span>
            <span className="quiet" title={digest}>
              {digest.slice(0, 12)}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
