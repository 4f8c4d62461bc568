import { RequestProblem } from '@zhengheng/contract'
import { allMine, type Content, type Merged, mergeDrafts, type Settlement, same, settled } from './merge-drafts.ts'

/** A draft as the server holds it. */
export interface Held {
  readonly content: Content
  readonly finished: boolean
  readonly version: number
  readonly savedAt: string | null
}

/** What the status line says. “saved” is said only when the server answered that it holds this very content. */
export type SaveStatus =
  | { readonly is: 'saved'; readonly at: string | null; readonly version: number }
  | { readonly is: 'unsaved' }
  | { readonly is: 'saving' }
  | { readonly is: 'retrying'; readonly attempt: number; readonly offline: boolean }
  | { readonly is: 'conflict'; readonly merged: Merged; readonly problem: RequestProblem }
  /** the server refused: repeating would not help */
  | { readonly is: 'refused'; readonly problem: RequestProblem }

export interface AutosaveParts {
  save(content: Content, finished: boolean, version: number): Promise<Held>
  /** called when content changed other than by typing: their changes merged in */
  onContent(content: Content): void
  onStatus(status: SaveStatus): void
  after(milliseconds: number, run: () => void): () => void
}

export interface Autosave {
  type(content: Content, finished: boolean): void
  /** saves now; resolves true when the server holds everything typed */
  flush(): Promise<boolean>
  /** settles a conflict by the sides chosen; mine where none is */
  settle(chosen: readonly Settlement[]): Promise<boolean>
  isSaved(): boolean
  /** joins what the server turns out to hold already; what is being typed stays. False: it holds something newer by now */
  take(found: Held): boolean
  /** waits for the save under way and begins no other */
  pause(): Promise<void>
  resume(): void
  stop(): void
}

export const QUIET_MS = 1500
const retryDelay = (attempt: number) => Math.min(2000 * 2 ** (attempt - 1), 10_000)
const offline = (problem: RequestProblem) => problem.body.status === 0
const transient = (problem: RequestProblem) =>
  offline(problem) || problem.body.status >= 500 || [423, 429].includes(problem.body.status)

type Outcome = 'saved' | 'again' | 'failed'
/** People who change the same section at the same moment merge this often in one go; then the pause between saves holds. */
const MOST_ROUNDS = 5
const unknownProblem = new RequestProblem({ type: 'about:blank', title: '服务暂时不可用', status: 500 })

/** Keeps one section on the server while it is being typed. One save at a time; what is typed meanwhile follows. */
export function createAutosave(start: Held, { save, onContent, onStatus, after }: AutosaveParts): Autosave {
  // `finished` is unknown after a clash, whose answer does not tell it: then it is sent again.
  let held: Omit<Held, 'finished'> & { readonly finished: boolean | undefined } = start
  let mine: Pick<Held, 'content' | 'finished'> = start
  let original: Content = start.content
  let running: Promise<Outcome> | undefined
  let cancelTimer = () => {}
  let attempt = 0
  let status: SaveStatus = { is: 'saved', at: start.savedAt, version: start.version }
  let stopped = false
  let paused = false

  const tell = (next: SaveStatus) => {
    status = next
    if (!stopped) onStatus(next)
  }
  const isSaved = () => mine.finished === held.finished && same(mine.content, held.content)
  const goesOn = () => !isSaved() && status.is !== 'conflict' && !paused
  const later = (milliseconds: number) => {
    cancelTimer()
    cancelTimer = after(milliseconds, () => void run('once'))
  }

  /** Joins the save under way, or begins one; `everything` goes on until nothing typed is left. */
  async function run(until: 'once' | 'everything'): Promise<boolean> {
    cancelTimer()
    while (running) await running
    for (let round = 0; round < MOST_ROUNDS && goesOn(); round += 1) {
      running = attemptSave()
      const outcome = await running
      running = undefined
      if (outcome === 'failed') return false
      if (outcome === 'saved' && until === 'once') break
    }
    if (goesOn()) later(QUIET_MS)
    return isSaved()
  }

  async function attemptSave(): Promise<Outcome> {
    const sent = mine
    tell({ is: 'saving' })
    try {
      return accepted(sent.content, await save(sent.content, sent.finished, held.version))
    } catch (error) {
      return failed(error instanceof RequestProblem ? error : unknownProblem)
    }
  }

  function accepted(sent: Content, answer: Held): Outcome {
    attempt = 0
    held = answer
    // “saved” is said of what the server answered that it holds, not of what was sent.
    if (!same(sent, answer.content) && mine.content === sent) {
      mine = { ...mine, content: answer.content }
      onContent(answer.content)
    }
    tell(isSaved() ? { is: 'saved', at: held.savedAt, version: held.version } : { is: 'unsaved' })
    return 'saved'
  }

  function failed(problem: RequestProblem): Outcome {
    const { status: code, theirs, original: before, version } = problem.body
    if (code === 409 && theirs && version !== undefined)
      return clashed(problem, theirs, before ?? held.content, version)
    if (!transient(problem)) {
      tell({ is: 'refused', problem })
      return 'failed'
    }
    attempt += 1
    tell({ is: 'retrying', attempt, offline: offline(problem) })
    later(retryDelay(attempt))
    return 'failed'
  }

  function clashed(problem: RequestProblem, theirs: Content, before: Content, version: number): Outcome {
    original = before
    held = { content: theirs, finished: undefined, version, savedAt: null }
    const merged = joined()
    if (merged.conflicts.length > 0) {
      tell({ is: 'conflict', merged, problem })
      return 'failed'
    }
    adopt(merged.content)
    return 'again'
  }

  /** Where the server holds nothing any more, nobody emptied a field: the whole of it was done or cleared elsewhere. */
  const joined = (): Merged =>
    held.version === 0 ? allMine(mine.content, original) : mergeDrafts(original, mine.content, held.content)

  function adopt(content: Content): void {
    mine = { ...mine, content }
    onContent(content)
    tell(isSaved() ? { is: 'saved', at: held.savedAt, version: held.version } : { is: 'unsaved' })
  }

  function settle(chosen: readonly Settlement[]): Promise<boolean> {
    if (status.is === 'conflict') adopt(settled(joined(), chosen))
    return run('everything')
  }

  function take(found: Held): boolean {
    if (found.version <= held.version) return false
    const { content } = mergeDrafts(held.content, mine.content, found.content)
    held = found
    adopt(content)
    if (!isSaved()) later(QUIET_MS)
    return true
  }

  function type(content: Content, finished: boolean): void {
    mine = { content, finished }
    if (paused || status.is === 'conflict' || status.is === 'retrying') return
    if (isSaved() && !running) tell({ is: 'saved', at: held.savedAt, version: held.version })
    else {
      if (!running) tell({ is: 'unsaved' })
      later(QUIET_MS)
    }
  }

  return {
    type,
    flush: () => run('everything'),
    settle,
    isSaved,
    take,
    async pause() {
      paused = true
      cancelTimer()
      await running
    },
    resume() {
      paused = false
      if (!isSaved()) later(0)
    },
    stop() {
      stopped = true
      cancelTimer()
    },
  }
}
