import { useQueryClient } from '@tanstack/react-query'
import type { Text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { announce } from '../../ui/announce.ts'
import { useSubmit } from '../../ui/form/useSubmit.ts'
import { keys } from '../../wire/api.ts'

/** Does one thing at the server: what it refused is kept by field, everything read about accounts is read again. */
export function useAdministration() {
  const say = useSay()
  const queries = useQueryClient()
  const { run: send, ...submitting } = useSubmit(true)

  const run = <Answer>(work: () => Promise<Answer>, done: Text): Promise<Answer | undefined> =>
    send(async () => {
      try {
        const answer = await work()
        announce(say(done))
        await queries.invalidateQueries({ queryKey: keys.administration })
        await queries.invalidateQueries({ queryKey: keys.units })
        return answer
      } catch (error) {
        // What was refused may have changed meanwhile: it is shown as it is now.
        void queries.invalidateQueries({ queryKey: keys.administration })
        throw error
      }
    })
  return { ...submitting, run }
}
