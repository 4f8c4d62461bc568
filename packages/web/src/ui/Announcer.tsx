import { useEffect, useSyncExternalStore } from 'react'
import { announce, currentMessage, onMessage } from './announce.ts'

const SHOWN_MS = 8000

/** The live region: results of acts appear here and are spoken. */
export function Announcer() {
  const message = useSyncExternalStore(onMessage, currentMessage)
  useEffect(() => {
    if (!message) return
    const timer = setTimeout(() => announce(''), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [message])
  return (
    <div className={message ? 'announcer' : 'announcer announcer-empty'} role="status" aria-live="polite">
      {message && <span>✓ {message}</span>}
    </div>
  )
}
