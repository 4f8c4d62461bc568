import { type Project, sections, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../../app/i18n.tsx'
import { Citation } from '../../ui/Citation.tsx'
import { answerNames } from '../correction/answers.ts'
import { CompareView } from './CompareView.tsx'
import { type Change, inSections } from './compare-content.ts'

/** What changed since the submission before, with the answers to the notice above it. */
export function ComparePane({ changes, project }: { changes: readonly Change[]; project: Project }) {
  const say = useSay()
  const [onlyNamed, setOnlyNamed] = useState(false)
  const round = project.approval.corrections.at(-1)
  const items = round?.answeredAt ? round.items : []
  const named = inSections(
    changes,
    items.map(item => item.section),
  )
  const elsewhere = changes.length - named.length
  return (
    <>
      {items.length > 0 && (
        <>
          <ol className="answers">
            {items.map(item => (
              <li key={`${item.section}${item.place}${item.text}`}>
                {say(sections[item.section].title)} · {item.place}
                {say(text('：', ': '))}
                {item.text} <Citation rule={item.rule} />
                {item.answer && (
                  <div className={`answer answer-${item.answer.state}`}>
                    {say(answerNames[item.answer.state])}
                    {say(text('：', ': '))}
                    {item.answer.text}
                  </div>
                )}
                {item.answer?.state === 'corrected' && !changes.some(change => change.section === item.section) && (
                  <span className="light light-near">▲ {say(text('本部分没有改动', 'Nothing changed here'))}</span>
                )}
              </li>
            ))}
          </ol>
          <label className="check">
            <input type="checkbox" checked={onlyNamed} onChange={({ target }) => setOnlyNamed(target.checked)} />
            <span>{say(text(`仅看补正 ${items.length} 处`, `Only the ${items.length} corrections`))}</span>
          </label>
          {elsewhere > 0 && (
            <p className="light light-near light-line">
              ▲ {say(text(`补正事项之外另有 ${elsewhere} 处改动`, `${elsewhere} more changes elsewhere`))}
            </p>
          )}
        </>
      )}
      <CompareView changes={onlyNamed ? named : changes} />
    </>
  )
}
