import type { PresentPerson } from '@zhengheng/contract'
import { type Text, text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { whoIsWhere } from './presence-words.ts'

interface PresenceLineProps {
  readonly people: readonly PresentPerson[]
  /** what that means for the reader */
  readonly hint?: Text
}

/** One quiet line; it is always there, so that a screen reader says when somebody comes or goes, in its own time. */
export function PresenceLine({ people, hint = text('', '') }: PresenceLineProps) {
  const say = useSay()
  return (
    <p role="status" className={people.length > 0 ? 'presence' : 'sr-only'}>
      {people.length > 0 && (
        <>
          <strong>{say(whoIsWhere(people))}</strong> {say(hint)}
        </>
      )}
    </p>
  )
}
