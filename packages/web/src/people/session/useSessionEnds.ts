import { useQuery } from '@tanstack/react-query'
import { RequestProblem, type SessionEnds } from '@zhengheng/contract'
import { useEffect, useState } from 'react'
import { client, keys } from '../../wire/api.ts'
import { onSignIn } from '../../wire/sign-in-news.ts'
import { nextLook, type TimeLeft, timeLeft, WARN_MS } from './time-left.ts'

export type SessionState =
  | { readonly is: 'open' }
  | { readonly is: 'ending'; readonly left: TimeLeft }
  /** `other`: in this browser somebody else is signed in by now */
  | { readonly is: 'ended'; readonly other: boolean }

const WITHOUT_ANSWER_MS = 15_000

/** Whether the sign-in of this account still holds. The server says so, each time just before it would matter. */
export function useSessionEnds(account: string): SessionState {
  const query = useQuery({
    queryKey: keys.sessionEnds,
    queryFn: () => client.session.ends(),
    refetchInterval: ({ state }) =>
      state.data && state.status === 'success' ? nextLook(leftOf(state.data, state.dataUpdatedAt)) : WITHOUT_ANSWER_MS,
    refetchOnWindowFocus: 'always',
    staleTime: 0,
  })
  const { refetch, data, error } = query
  // What ended may have been found by this very question, which then is not asked anew.
  useEffect(() => onSignIn('ended', () => void refetch({ cancelRefetch: false })), [refetch])
  const left = data && leftOf(data, query.dataUpdatedAt)
  useEverySecond(left !== undefined && left.ms <= WARN_MS)
  if (error instanceof RequestProblem && error.body.status === 401) return { is: 'ended', other: false }
  if (data && data.account !== account) return { is: 'ended', other: true }
  return left && left.ms <= WARN_MS ? { is: 'ending', left } : { is: 'open' }
}

const leftOf = (ends: SessionEnds, toldAt: number): TimeLeft => timeLeft(ends, Date.now() - toldAt)

function useEverySecond(running: boolean): void {
  const [, tick] = useState(0)
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => tick(count => count + 1), 1000)
    return () => clearInterval(timer)
  }, [running])
}
