import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type Product, startProduct } from '../product/start-product.ts'
import { type desktop, openBrowser, openWindow, type Window } from './browser.ts'
import { type Cast, castOf } from './cast.ts'
import { type Stage, stageOf } from './stage.ts'

/** The running product and a browser, for the tests of one file. */
export interface Journey {
  readonly product: Product
  /** acts over HTTP that set the scene */
  readonly stage: Stage
  /** everybody who takes part, each at a window of their own */
  readonly cast: Cast
  /** one window more, signed in with a post of the demo city or with none */
  open(login: string | undefined, viewport?: typeof desktop): Promise<Window>
}

const SET_UP_WITHIN = 240_000

/** Called once at the top of a file: the product is there before its first test and gone after its last. */
export function beginJourney(mode: 'demo' | 'production' = 'demo'): Journey {
  let product: Product | undefined
  let browser: Browser | undefined
  const set: { stage?: Stage; cast?: Cast } = {}
  beforeAll(async () => {
    product = await startProduct(mode)
    browser = await openBrowser()
    set.stage = stageOf(product)
    set.cast = castOf(browser, product)
  }, SET_UP_WITHIN)
  afterAll(async () => {
    await browser?.close()
    await product?.remove()
  })
  return {
    get product() {
      return begun(product)
    },
    get stage() {
      return begun(set.stage)
    },
    get cast() {
      return begun(set.cast)
    },
    open: (login, viewport) => openWindow(begun(browser), begun(product), login, viewport),
  }
}

function begun<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('the journey begins with its first test')
  return thing
}
