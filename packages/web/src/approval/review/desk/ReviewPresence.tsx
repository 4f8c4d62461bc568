import { text } from '@zhengheng/policy'
import { PresenceLine } from '../../../people/presence/PresenceLine.tsx'
import { usePresence } from '../../../people/presence/usePresence.ts'

/** Who else at the bureau has this case open. */
export function ReviewPresence({ code }: { code: string }) {
  return (
    <PresenceLine
      people={usePresence(code, 'review')}
      hint={text(
        '各自的审查表互不影响；先办的生效，后办的会看到变化再决定。',
        'Your checklists are separate; the first act counts, whoever is second sees the change before deciding.',
      )}
    />
  )
}
