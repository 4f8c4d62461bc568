import { type ProblemBody, RequestProblem } from '@zhengheng/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Autosave, createAutosave, type Held, QUIET_MS, type SaveStatus } from './autosave.ts'
import { type Content, same } from './merge-drafts.ts'

/** A server that holds one section, and can fail, clash or answer late. */
class Server {
  held: Held = { content: { a: '1', b: '1' }, finished: false, version: 3, savedAt: null }
  fail: Partial<ProblemBody> | undefined
  saves = 0
  tellsOriginal = true
  gate: Promise<void> | undefined

  async save(content: Content, finished: boolean, version: number): Promise<Held> {
    this.saves += 1
    await this.gate
    if (this.fail) throw new RequestProblem({ type: 'x', title: 'x', status: 500, ...this.fail })
    if (version !== this.held.version)
      throw new RequestProblem({
        type: 'draft',
        title: 'x',
        status: 409,
        version: this.held.version,
        theirs: { ...this.held.content },
        ...(this.tellsOriginal && { original: { a: '1', b: '1' } }),
      })
    this.held = { content, finished, version: version + 1, savedAt: `save ${this.saves}` }
    return this.held
  }
}

let server: Server
let timers: { ms: number; run: () => void; live: boolean }[]
let status: SaveStatus['is'][]
let last: SaveStatus | undefined
let shown: Content
let autosave: Autosave

const settled = () => new Promise<void>(resolve => setImmediate(resolve))
const fire = async () => {
  const due = timers.filter(timer => timer.live)
  for (const timer of due) timer.live = false
  for (const timer of due) timer.run()
  await settled()
}

beforeEach(() => {
  server = new Server()
  timers = []
  status = []
  shown = {}
  autosave = createAutosave(server.held, {
    save: (...parts) => server.save(...parts),
    onContent: content => {
      shown = content
    },
    onStatus: next => {
      last = next
      status.push(next.is)
    },
    after: (ms, run) => {
      const timer = { ms, run, live: true }
      timers.push(timer)
      return () => {
        timer.live = false
      }
    },
  })
})

describe('typing', () => {
  it('is saved once it pauses', async () => {
    autosave.type({ a: '2', b: '1' }, false)
    autosave.type({ a: '23', b: '1' }, false)
    expect(timers.filter(t => t.live).map(t => t.ms)).toEqual([QUIET_MS])
    expect(server.saves).toBe(0)
    await fire()
    expect(server.held.content).toEqual({ a: '23', b: '1' })
    expect(status).toEqual(['unsaved', 'unsaved', 'saving', 'saved'])
    expect(last).toEqual({ is: 'saved', at: 'save 1', version: 4 })
  })
  it('taken back before it was saved needs no save', async () => {
    autosave.type({ a: '2', b: '1' }, false)
    autosave.type({ a: '1', b: '1' }, false)
    await fire()
    expect(server.saves).toBe(0)
    expect(last?.is).toBe('saved')
  })
  it('during a save follows in a save of its own, and is not called saved before', async () => {
    let open = () => {}
    server.gate = new Promise(resolve => {
      open = resolve
    })
    autosave.type({ a: '2', b: '1' }, false)
    const flushed = autosave.flush()
    autosave.type({ a: '3', b: '1' }, false)
    expect(autosave.isSaved()).toBe(false)
    open()
    expect(await flushed).toBe(true)
    expect(server.held.content).toEqual({ a: '3', b: '1' })
    expect(status.filter(s => s === 'saved')).toHaveLength(1)
    expect(status.at(-1)).toBe('saved')
  })
  it('marks of being finished are saved too', async () => {
    autosave.type(server.held.content, true)
    expect(await autosave.flush()).toBe(true)
    expect(server.held.finished).toBe(true)
  })
})

describe('failure', () => {
  it.each([
    ['of the database', 503],
    ['to get at a case somebody is acting on', 423],
  ])('%s is said, and repeated with growing pauses until it works', async (_, code) => {
    server.fail = { status: code }
    autosave.type({ a: '2', b: '1' }, false)
    expect(await autosave.flush()).toBe(false)
    await fire()
    await fire()
    expect(timers.at(-1)?.ms).toBe(8000)
    expect(last).toEqual({ is: 'retrying', attempt: 3, offline: false })
    expect(status).not.toContain('saved')
    server.fail = undefined
    autosave.type({ a: '4', b: '1' }, false)
    await fire()
    expect(last?.is).toBe('saved')
    expect(server.held.content.a).toBe('4')
  })
  it('of the network is told from failure of the server', async () => {
    server.fail = { status: 0 }
    autosave.type({ a: '2', b: '1' }, false)
    await autosave.flush()
    expect(last).toEqual({ is: 'retrying', attempt: 1, offline: true })
  })
  it('that repeating cannot cure is not repeated, but can be tried again', async () => {
    server.fail = { status: 403 }
    autosave.type({ a: '2', b: '1' }, false)
    expect(await autosave.flush()).toBe(false)
    expect(last?.is).toBe('refused')
    expect(timers.filter(t => t.live)).toEqual([])
    server.fail = undefined
    expect(await autosave.flush()).toBe(true)
  })
  it('an answer that never arrived does not count as saved, and sending again is no conflict with oneself', async () => {
    autosave.type({ a: '2', b: '1' }, false)
    // The server saved, the answer was lost.
    server.held = { content: { a: '2', b: '1' }, finished: false, version: 4, savedAt: 'lost' }
    expect(await autosave.flush()).toBe(true)
    expect(status).not.toContain('conflict')
    expect(last?.is).toBe('saved')
  })
})

describe('somebody else saved meanwhile', () => {
  it('other fields: both changes are kept without a question', async () => {
    server.held = { ...server.held, content: { a: '1', b: '9' }, version: 4 }
    autosave.type({ a: '2', b: '1' }, false)
    expect(await autosave.flush()).toBe(true)
    expect(server.held.content).toEqual({ a: '2', b: '9' })
    expect(shown).toEqual({ a: '2', b: '9' })
  })
  it('before anything was saved, what both began with is the original: only what was typed counts as changed', async () => {
    server.tellsOriginal = false
    server.held = { ...server.held, content: { a: '1', b: '9' }, version: 4 }
    autosave.type({ a: '2', b: '1' }, false)
    expect(await autosave.flush()).toBe(true)
    expect(server.held.content).toEqual({ a: '2', b: '9' })
  })
  it('the same field: nothing is overwritten until a person decides', async () => {
    server.held = { ...server.held, content: { a: '8', b: '9' }, version: 4 }
    autosave.type({ a: '2', b: '1' }, false)
    expect(await autosave.flush()).toBe(false)
    expect(last?.is).toBe('conflict')
    expect(server.held.content).toEqual({ a: '8', b: '9' })
    await fire()
    expect(server.saves).toBe(1)
    expect(await autosave.settle([])).toBe(true)
    expect(server.held.content).toEqual({ a: '2', b: '9' })
  })
  it('theirs can be taken', async () => {
    server.held = { ...server.held, content: { a: '8', b: '1' }, version: 4 }
    autosave.type({ a: '2', b: '3' }, false)
    await autosave.flush()
    if (last?.is !== 'conflict') throw new Error('no conflict')
    expect(await autosave.settle([{ path: ['a'], side: 'theirs' }])).toBe(true)
    expect(server.held.content).toEqual({ a: '8', b: '3' })
    expect(same(shown, server.held.content)).toBe(true)
  })
})

describe('the draft was done or cleared elsewhere', () => {
  beforeEach(async () => {
    server.tellsOriginal = false
    server.held = { content: {}, finished: false, version: 0, savedAt: null }
    autosave.type({ a: '2', b: '1' }, false)
    await autosave.flush()
  })
  it('takes nothing off the page: what was not just typed stays as well', async () => {
    expect(last?.is).toBe('conflict')
    expect(await autosave.settle([])).toBe(true)
    expect(server.held.content).toEqual({ a: '2', b: '1' })
  })
  it('can be followed', async () => {
    if (last?.is !== 'conflict') throw new Error('no conflict')
    await autosave.settle(last.merged.conflicts.map(({ path }) => ({ path, side: 'theirs' })))
    expect(shown).toEqual({})
  })
})

describe('what the server turns out to hold', () => {
  const before = { content: { a: '8', b: '9' }, finished: false, version: 5, savedAt: 'yesterday' }

  it('joins what is being typed, which stays, and is saved over', async () => {
    server.held = before
    autosave.type({ a: '2', b: '1' }, false)
    expect(autosave.take(before)).toBe(true)
    expect(shown).toEqual({ a: '2', b: '9' })
    await fire()
    expect(server.held.content).toEqual({ a: '2', b: '9' })
    expect(last?.is).toBe('saved')
  })
  it('is no news once something newer was saved', () => {
    expect(autosave.take({ ...before, version: 3 })).toBe(false)
    expect(shown).toEqual({})
  })
})

it('while an act is on its way nothing is saved, and afterwards everything typed meanwhile', async () => {
  let open = () => {}
  server.gate = new Promise(resolve => {
    open = resolve
  })
  autosave.type({ a: '2', b: '1' }, false)
  const flushed = autosave.flush()
  autosave.type({ a: '23', b: '1' }, false)
  const paused = autosave.pause()
  open()
  await paused
  expect(await flushed).toBe(false)
  autosave.type({ a: '234', b: '1' }, false)
  await fire()
  expect(server.held.content).toEqual({ a: '2', b: '1' })
  autosave.resume()
  await fire()
  expect(server.held.content).toEqual({ a: '234', b: '1' })
})

it('is silent after it was stopped', async () => {
  autosave.type({ a: '2', b: '1' }, false)
  const flushed = autosave.flush()
  autosave.stop()
  expect(await flushed).toBe(true)
  expect(status.at(-1)).toBe('saving')
})
