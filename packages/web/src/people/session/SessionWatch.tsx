import { type ComponentType, useEffect, useState } from 'react'
import { useMe } from '../../reader/session.ts'
import { type SessionState, useSessionEnds } from './useSessionEnds.ts'

/**
 * Five minutes before a sign-in ends the person is asked to stay; after it ended they sign in right here. The page
 * below, with everything typed on it, is left as it is, and the focus goes back to where it was.
 */
export function SessionWatch() {
  const me = useMe()
  const state = useSessionEnds(me.account)
  const Sheets = useSheets(state.is !== 'open')
  return Sheets ? <Sheets state={state} /> : null
}

type Sheets = ComponentType<{ readonly state: SessionState }>

const AT_REST_MS = 2000
const AGAIN_MS = 5000

/**
 * No page waits for the sheets: they come when it rests, long before they are asked for, and at once when they are.
 * Where they do not arrive they are fetched again; failing like a page, they would take what was typed with them.
 */
function useSheets(wanted: boolean): Sheets | undefined {
  const [arrived, setArrived] = useState<{ readonly Sheets: Sheets }>()
  const missing = arrived === undefined
  useEffect(() => {
    if (!missing) return
    let left = false
    let timer = setTimeout(fetchSheets, wanted ? 0 : AT_REST_MS)
    async function fetchSheets() {
      try {
        const { SessionSheets } = await import('./SessionSheets.tsx')
        setArrived({ Sheets: SessionSheets })
      } catch {
        if (!left) timer = setTimeout(fetchSheets, AGAIN_MS)
      }
    }
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [wanted, missing])
  return arrived?.Sheets
}
