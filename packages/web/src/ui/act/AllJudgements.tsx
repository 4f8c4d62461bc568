import type { AskedRule, Explanation } from '@zhengheng/contract'
import { statuses, text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { Citation } from '../Citation.tsx'

/** Every rule that was asked about an act: what it says, on what it looked, what it said. */
export function AllJudgements({ explanation }: { explanation: Explanation }) {
  const say = useSay()
  const { asked, pack, today } = explanation
  return (
    <div className="judgements">
      <p className="quiet">
        {say(
          text(
            `共问 ${asked.length} 条规则，按 ${today} 生效的规则库 ${pack.name} 第 ${pack.version} 版判断。`,
            `${asked.length} rules asked, by ${pack.name} version ${pack.version} in force on ${today}.`,
          ),
        )}
      </p>
      <ol>
        {asked.map(each => (
          // One article may be asked twice, looking at different things.
          <Judgement key={`${each.kind}${each.rule}${each.looked.map(({ label }) => label.zh)}`} asked={each} />
        ))}
      </ol>
    </div>
  )
}

function Judgement({ asked }: { asked: AskedRule }) {
  const say = useSay()
  const { spoke, looked } = asked
  return (
    <li>
      <p>
        <strong className={spoke ? 'judged-against' : undefined}>
          {spoke ? say(text('✕ 不符', '✕ Against')) : say(text('✓ 符合', '✓ Nothing against'))}
        </strong>{' '}
        <Citation rule={asked.rule} /> {say(asked.summary)} <span className="quiet">{say(statuses[asked.status])}</span>
      </p>
      {spoke && <p>{say(spoke.text)}</p>}
      {looked.length > 0 && (
        <dl className="entry-facts">
          {looked.map(({ label, value }) => (
            <div key={label.zh}>
              <dt>{say(label)}</dt>
              <dd>
                {value ? (
                  say(value)
                ) : (
                  <span className="quiet">{say(text('您的岗位不可查看', 'not for your post'))}</span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  )
}
