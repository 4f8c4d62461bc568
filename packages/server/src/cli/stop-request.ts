const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** A wish to stop: a signal, or the end of the launcher that started us. Later wishes change nothing. */
export function listenForStop(): { request: Promise<void>; requested(): boolean; forget(): void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  let asked = false
  const ask = () => {
    asked = true
    resolve()
  }
  for (const signal of SIGNALS) process.on(signal, ask)
  if (process.channel) process.on('disconnect', ask)
  return {
    request: promise,
    requested: () => asked,
    forget() {
      for (const signal of SIGNALS) process.off(signal, ask)
      process.off('disconnect', ask)
      process.channel?.unref()
    },
  }
}
