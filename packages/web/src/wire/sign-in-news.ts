type News = 'ended' | 'resumed'
type Listener = () => void

const listeners: Readonly<Record<News, Set<Listener>>> = { ended: new Set(), resumed: new Set() }

/** Tells every part of the page that the server no longer knows who is here, or that the same person is back. */
export function tellSignIn(news: News): void {
  for (const listener of listeners[news]) listener()
}

export function onSignIn(news: News, listener: Listener): () => void {
  listeners[news].add(listener)
  return () => void listeners[news].delete(listener)
}
