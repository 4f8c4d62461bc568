import type { Browser, Page } from 'playwright-core'
import type { Product } from '../product/start-product.ts'
import { openWindow, type Window } from './browser.ts'

/** Everybody who takes part in a journey, each at a window of their own. */
export interface Cast {
  /** the window of a post, opened at its first use and at its landing page every time */
  as(login: string): Promise<Page>
  /** everything that went wrong in any window, refusals of the product aside */
  faults(): string[]
}

/** A refusal is an answer, but the browser reports its status as an error. */
const refusal = /status of (409|412|422)/

export function castOf(browser: Browser, product: Product): Cast {
  const windows = new Map<string, Window>()
  return {
    async as(login) {
      const window = windows.get(login) ?? (await openWindow(browser, product, login))
      windows.set(login, window)
      await window.go('/')
      return window.page
    },
    faults: () =>
      [...windows].flatMap(([login, { faults }]) =>
        faults.filter(fault => !refusal.test(fault)).map(fault => `${login} ${fault}`),
      ),
  }
}
