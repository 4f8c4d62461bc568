/** Whoever had the subject before kept it all the while. Nothing was done. */
export class SubjectHeld extends Error {}

const PATIENCE_MS = 10_000

interface Turns {
  taken: number
  readonly waiting: Set<() => void>
}

const turns = new Map<string, Turns>()

/**
 * Work that locks one row takes turns in this process, `atOnce` at a time. It would wait for the lock in the database
 * anyway; here it waits without a connection, so that a row held by somebody stalls its own case and no other.
 * @throws SubjectHeld when the turn does not come
 */
export async function inTurn<T>(subject: string, work: () => Promise<T>, atOnce = 1): Promise<T> {
  await turnAt(subject, atOnce)
  try {
    return await work()
  } finally {
    handOn(subject)
  }
}

function turnAt(subject: string, atOnce: number): Promise<void> {
  const at = turns.get(subject) ?? { taken: 0, waiting: new Set() }
  turns.set(subject, at)
  if (at.taken < atOnce) {
    at.taken += 1
    return Promise.resolve()
  }
  return new Promise((resolve, reject) => {
    const called = () => {
      clearTimeout(patience)
      resolve()
    }
    const patience = setTimeout(() => {
      at.waiting.delete(called)
      reject(new SubjectHeld(`no turn at ${subject} within ${PATIENCE_MS} ms`))
    }, PATIENCE_MS)
    at.waiting.add(called)
  })
}

function handOn(subject: string): void {
  const at = turns.get(subject)
  if (!at) return
  const [next] = at.waiting
  if (next) {
    at.waiting.delete(next)
    next()
    return
  }
  at.taken -= 1
  if (at.taken === 0) turns.delete(subject)
}
