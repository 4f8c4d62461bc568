/** Does something again and again: at once while there was something to do, else after a pause. Stopping waits for the round under way. */
export function repeatedly(
  work: () => Promise<boolean>,
  pauseMs: number,
  report: (error: Error) => void,
): { stop(): Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let current = Promise.resolve()
  const round = () => {
    current = work()
      .catch(error => {
        report(error)
        return false
      })
      .then(more => {
        if (!stopped) timer = setTimeout(round, more ? 0 : pauseMs)
      })
  }
  round()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await current
    },
  }
}
