import type { Reason } from '@zhengheng/policy'
import { text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { type Subject, sectionScreen, wayTo } from './act/screens.ts'
import { Citation } from './Citation.tsx'
import { FactGroups } from './FactGroups.tsx'
import { Go } from './Go.tsx'

interface ReasonsProps {
  readonly reasons: readonly Reason[]
  /** makes cures into links */
  readonly subject?: Subject
}

/** Reasons in full: the sentence, its article, the fact, the cure. */
export function Reasons({ reasons, subject }: ReasonsProps) {
  const say = useSay()
  return (
    <ol className="reasons">
      {reasons.map(reason => (
        <li key={`${reason.rule}${reason.text.zh}`}>
          <div>
            {say(reason.text)} <Citation rule={reason.rule} />
          </div>
          {reason.fact && (
            <div className="quiet">
              {say(reason.fact.what)}
              {say(text('：', ': '))}
              {reason.fact.value}
              <FactGroups fact={reason.fact} />
            </div>
          )}
          {reason.cure && (
            <div>
              <CureLine cure={reason.cure} {...(subject && { subject })} />
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

/** What the reader can do, as a link where there is a place for it. */
export function CureLine({ cure, subject }: { cure: NonNullable<Reason['cure']>; subject?: Subject }) {
  const say = useSay()
  const href = subject && cureHref(cure, subject)
  return href ? <Go href={href}>{say(cure.text)}</Go> : <span>{say(cure.text)}</span>
}

/** Where something can be done about it; undefined where there is no place for it. */
export function cureHref(
  { action, section }: Pick<NonNullable<Reason['cure']>, 'action' | 'section'>,
  subject: Subject,
): string | undefined {
  if (section) return sectionScreen(subject, section)
  return action ? wayTo(action, subject) : undefined
}
