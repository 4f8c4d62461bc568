/** Progress goes to standard error, so that what a command prints stays clean. */
export function say(zh, en) {
  process.stderr.write(`${zh} / ${en}\n`)
}

/** Something the reader has to put right; shown as it is, without a stack. */
export class Stopped extends Error {
  constructor(zh, en) {
    super(`${zh}\n${en}`)
    this.name = 'Stopped'
  }
}
