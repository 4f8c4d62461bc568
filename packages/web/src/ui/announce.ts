type Listener = () => void

let message = ''
const listeners = new Set<Listener>()

/** Says something to everybody: a line on the page that screen readers speak. An empty text clears it. */
export function announce(words: string): void {
  message = words
  for (const listener of listeners) listener()
}

export const currentMessage = (): string => message

export const onMessage = (listener: Listener): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
