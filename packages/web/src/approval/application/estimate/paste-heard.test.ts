import { expect, it } from 'vitest'
import { hearPaste } from './paste-heard.ts'

/** A page with a table, a field beside it and a dialog; no browser is needed to send events about it. */
function pageWith() {
  const cell = {} as Element
  const elsewhere = {} as Element
  const page = Object.assign(new EventTarget(), { body: {} as Element, activeElement: cell as Element | null })
  const host = { ownerDocument: page, contains: (node: unknown) => node === cell } as unknown as HTMLElement
  let heard = 0
  const stop = hearPaste(host, () => {
    heard += 1
  })
  const paste = (target: unknown, taken = false) => {
    const event = new Event('paste', { cancelable: true })
    Object.defineProperty(event, 'target', { value: target })
    if (taken) event.preventDefault()
    page.dispatchEvent(event)
    return heard
  }
  return { page, cell, elsewhere, paste, stop }
}

it('hears what is pasted into the table, also where the browser sends it to the body', () => {
  const { page, cell, paste } = pageWith()
  expect(paste(cell)).toBe(1)
  expect(paste(page.body)).toBe(2)
})

it('leaves alone what is meant for another field, a dialog, or was taken already', () => {
  const { page, cell, elsewhere, paste, stop } = pageWith()
  expect(paste(cell, true)).toBe(0)
  page.activeElement = elsewhere
  expect(paste(elsewhere)).toBe(0)
  expect(paste(page.body)).toBe(0)
  page.activeElement = page.body
  expect(paste(page.body)).toBe(0)
  page.activeElement = cell
  stop()
  expect(paste(cell)).toBe(0)
})
