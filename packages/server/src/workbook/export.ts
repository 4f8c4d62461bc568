import { type Actor, minuteInShanghai } from '@zhengheng/policy'
import type { House } from '../house/house.ts'

/** Who asked for the file and when: printed in it, because a file goes on living outside. */
export interface Export {
  /** minute in Shanghai, as people write it */
  readonly at: string
  readonly by: string
}

export const exportedBy = ({ clock }: Pick<House, 'clock'>, actor: Actor): Export => ({
  at: minuteInShanghai(clock.now().toISOString()),
  by: `${actor.unit.name}${actor.post}`,
})
