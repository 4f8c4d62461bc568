import type { SectionId } from '@zhengheng/policy'
import { text } from '@zhengheng/policy'
import { PresenceLine } from '../../people/presence/PresenceLine.tsx'
import { usePresence } from '../../people/presence/usePresence.ts'

const TYPED_LATELY_MS = 2 * 60_000

interface SectionPresenceProps {
  readonly code: string
  readonly section: SectionId
  /** when something was typed here last */
  typedAt(): number
}

/** Who else is in this section, and that nobody’s words get lost by it. */
export function SectionPresence({ code, section, typedAt }: SectionPresenceProps) {
  const people = usePresence(code, section, () => Date.now() - typedAt() < TYPED_LATELY_MS)
  return (
    <PresenceLine
      people={people}
      hint={text(
        '不同的地方会自动合并，改到同一处时由您选择，不会互相覆盖。',
        'Different places are joined; for the same place you choose. Nothing is overwritten.',
      )}
    />
  )
}
