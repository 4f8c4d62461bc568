import type { Explanation } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { Go } from '../Go.tsx'
import { cureHref } from '../Reasons.tsx'
import type { Subject } from './screens.ts'

type Help = Explanation['help'][number][number]

const SHOWN = 3

/** The smallest sets of changes that would make it pass, who has to make each, and the way there. */
export function HelpSets({ sets, subject }: { sets: Explanation['help']; subject: Subject }) {
  const say = useSay()
  if (sets.length === 0) return null
  return (
    <section className="help-sets">
      <h3>{say(text('怎样才能办', 'What would make it pass'))}</h3>
      {sets.length > 1 && <p className="quiet">{say(text('以下办法任选其一。', 'Any one of these is enough.'))}</p>}
      <ul>
        {sets.slice(0, SHOWN).map(set => (
          <li key={set.map(({ text: { zh } }) => zh).join()}>
            {set.length > 1 && <p>{say(text(`以下 ${set.length} 项都要做到：`, `All ${set.length} of these:`))}</p>}
            {set.map(help => (
              <HelpLine key={help.text.zh} help={help} subject={subject} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function HelpLine({ help, subject }: { help: Help; subject: Subject }) {
  const say = useSay()
  const href = help.self ? cureHref(help, subject) : undefined
  const who = help.by.map(say).join(say(text('，再由', ', then ')))
  return (
    <p>
      {href ? <Go href={href}>{say(help.text)}</Go> : say(help.text)}
      {help.by.length > 0 && (
        <span className="quiet">
          {say(text('（', ' ('))}
          {help.self ? say(text('您可以办', 'you can')) : say(text(`由${who}办理`, `by: ${who}`))}
          {say(text('）', ')'))}
        </span>
      )}
    </p>
  )
}
