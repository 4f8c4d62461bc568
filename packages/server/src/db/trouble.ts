/**
 * Why the database did not do what it was asked, as far as whoever asked can do something about it.
 * held: somebody else kept the row locked; nothing was done. slow: it took longer than allowed; nothing was done.
 * away: it cannot be reached, or the connection broke; what was being committed may be done.
 */
export type Trouble = 'held' | 'slow' | 'away'

/** By SQLSTATE: lock not available, deadlock, serialization failure; statement timeout; shutdown, crash, starting up, too many connections. */
const byState: Readonly<Record<string, Trouble>> = {
  '55P03': 'held',
  '40P01': 'held',
  '40001': 'held',
  '57014': 'slow',
  '57P01': 'away',
  '57P02': 'away',
  '57P03': 'away',
  '53300': 'away',
}

/** The driver and the pool give these neither code nor class. */
const awayInWords =
  /^(Connection terminated|Client (has encountered a connection error|was closed) and is not queryable|timeout exceeded when trying to connect|Postgres connection has been discarded)/

export function troubleOf(error: unknown): Trouble | undefined {
  const { code = '', syscall = '', message = '' } = error as { code?: string; syscall?: string; message?: string }
  if (byState[code]) return byState[code]
  const broken = /^(08|ECONNRESET|EPIPE)/.test(code) || syscall === 'connect' || awayInWords.test(message)
  return broken ? 'away' : undefined
}
