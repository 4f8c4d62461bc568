import { type Approval, sections, settlementNames, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../../../reader/i18n.tsx'
import { formatInstant } from '../../../ui/dates.ts'
import { answerNames } from '../../correction/answers.ts'

/** Correction notices, newest first: what was asked, the reply, what was found of it, and what else was changed. */
export function Notices({ corrections }: Pick<Approval, 'corrections'>) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <>
      {[...corrections].reverse().map(round => (
        <section key={round.number}>
          <h3>{round.number}</h3>
          <p className="quiet">
            {formatInstant(round.at, language)} · {round.by}
          </p>
          <ol>
            {round.items.map(item => (
              <li key={`${item.section}${item.place}${item.text}`}>
                {say(sections[item.section].title)} · {item.text}
                {item.answer && (
                  <span className="quiet">
                    {' '}
                    {say(answerNames[item.answer.state])}
                    {item.answer.text && `${say(text('：', ': '))}${item.answer.text}`}
                  </span>
                )}
                {item.settled && (
                  <span className={`settled settled-${item.settled.result}`}>
                    {' '}
                    {item.settled.result === 'resolved' ? '✓' : '✗'} {say(settlementNames[item.settled.result])}
                    {item.settled.note && `${say(text('：', ': '))}${item.settled.note}`}
                  </span>
                )}
              </li>
            ))}
          </ol>
          {round.otherChanges?.map(({ section, reason }) => (
            <p key={section} className="quiet">
              {say(text('补正事项之外：', 'Beyond the notice: '))}
              {say(sections[section].title)}
              {say(text(`（${reason}）`, ` (${reason})`))}
            </p>
          ))}
        </section>
      ))}
    </>
  )
}
