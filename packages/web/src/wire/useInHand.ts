import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

let held = 0

/** Whether somebody is in the middle of an act on this page. */
export const isActInHand = (): boolean => held > 0

/**
 * While an act is in hand the page is not read anew behind it: the act, once sent, says what was done meanwhile, and
 * what was typed stays. Put down, the page catches up.
 */
export function useInHand(inHand: boolean): void {
  const cache = useQueryClient()
  useEffect(() => {
    if (!inHand) return
    held += 1
    return () => {
      held -= 1
      if (!isActInHand()) void cache.refetchQueries({ type: 'active', stale: true })
    }
  }, [inHand, cache])
}
