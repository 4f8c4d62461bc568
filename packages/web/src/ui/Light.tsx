import type { StepClock, ToldClock } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { useMe } from '../reader/session.ts'
import { besideClause, daysWords, dayWords, whoseClock } from './clock-words.ts'
import { lightNames } from './lights.ts'

/** A time limit as shape, word and colour, with the days left or lost. */
export function Light({ clock }: { clock: ToldClock | null }) {
  const say = useSay()
  if (!clock || clock.light === 'none') return <span className="light light-none">{say(lightNames.none.word)}</span>
  const { shape, word } = lightNames[clock.light]
  return (
    <span className={`light light-${clock.light}`}>
      <span aria-hidden="true">{shape} </span>
      {say(word)}
      {say(daysWords(clock))}
    </span>
  )
}

/** The light of a matter with its day, whose clock it is where not the reader’s own, and in words the other side’s. */
export function ClockNote({ clock }: { clock: StepClock | null }) {
  const say = useSay()
  const { roles } = useMe()
  const own = clock?.owedBy === 'owner' ? 'owner.' : 'bureau.'
  const others = clock !== null && !roles.some(role => role.startsWith(own))
  return (
    <div className="clock-note">
      <Light clock={clock} />
      {clock && <span className="quiet">{say(dayWords(clock))}</span>}
      {others && <span className="quiet">{say(whoseClock(clock))}</span>}
      {clock?.beside && <span className="quiet">{say(besideClause(clock.beside))}</span>}
    </div>
  )
}
