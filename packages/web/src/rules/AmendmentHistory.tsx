import type { PackInForce } from '@zhengheng/contract'
import { dayInShanghai, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { Card } from '../ui/Card.tsx'
import { changeWords } from './change-words.ts'

/** What was amended or declined, newest first, with reason and both hands. */
export function AmendmentHistory({ pack: { rules, title } }: { pack: PackInForce }) {
  const say = useSay()
  if (rules.amendments.length + rules.declined.length === 0)
    return <p className="quiet">{say(text('尚无修订，按发布文本执行。', 'Never amended: it holds as published.'))}</p>
  return (
    <Card title={say(text(`修订记录：${title.zh}`, `Amendments: ${title.en}`))}>
      <ol className="amendments">
        {rules.amendments.toReversed().map(({ no, change, from, reason, proposedBy, confirmedBy, at }) => (
          <li key={no}>
            <b>{say(text(`第 ${no} 号`, `No. ${no}`))}</b> {say(changeWords(change))}
            {say(text(`，${from} 起执行`, `, from ${from}`))}
            <p className="quiet">
              {say(
                text(
                  `理由：${reason}。${proposedBy}提出，${confirmedBy}于 ${dayInShanghai(at)} 复核`,
                  `Reason: ${reason}. Proposed by ${proposedBy}, confirmed by ${confirmedBy} on ${dayInShanghai(at)}`,
                ),
              )}
            </p>
          </li>
        ))}
        {rules.declined.toReversed().map(({ change, at, by, answer, declinedBy }) => (
          <li key={at}>
            <b>{say(text('未生效', 'No effect'))}</b> {say(changeWords(change))}
            <p className="quiet">
              {say(
                text(
                  `${by}提出；${declinedBy}退回：${answer}`,
                  `Proposed by ${by}; declined by ${declinedBy}: ${answer}`,
                ),
              )}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  )
}
