import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core'
import type { Product } from '../product/start-product.ts'

const candidates = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

export function openBrowser(): Promise<Browser> {
  const executablePath = candidates.find(path => path && existsSync(path))
  if (!executablePath) throw new Error('no Chromium found; npm test installs it or says how')
  return chromium.launch({
    executablePath,
    // Without a UTF-8 locale the browser cannot name Chinese downloads.
    env: { ...process.env, LANG: 'C.UTF-8' },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export const desktop = { width: 1366, height: 768 }
export const phone = { width: 390, height: 844 }

/** A person's browser window, with everything that went wrong in it. */
export interface Window {
  readonly page: Page
  /** console errors, uncaught exceptions and requests to foreign origins */
  readonly faults: string[]
  go(path: string): Promise<void>
  /** as the person drags the window to another size: the page stays, and is laid out anew */
  resize(viewport: typeof desktop): Promise<void>
  close(): Promise<void>
}

/** Opens a window signed in with one post of the demo city; without a login, signed in as nobody. */
export async function openWindow(
  browser: Browser,
  product: Product,
  login: string | undefined,
  viewport = desktop,
): Promise<Window> {
  const context: BrowserContext = await browser.newContext({ viewport, locale: 'zh-CN', baseURL: product.origin })
  context.setDefaultTimeout(30_000)
  if (login !== undefined) await signIn(context, product, login)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', error => faults.push(`exception: ${error.message}`))
  const underWay = new Set<Request>()
  page.on('request', request => {
    const url = request.url()
    if (url.startsWith(product.origin)) underWay.add(request)
    else if (!url.startsWith('data:') && !url.startsWith('blob:')) faults.push(`foreign: ${url}`)
  })
  page.on('requestfinished', request => underWay.delete(request))
  page.on('requestfailed', request => underWay.delete(request))
  return {
    page,
    faults,
    async go(path) {
      underWay.clear()
      await page.goto(path)
      await page.locator('h1').first().waitFor()
      await settled(page)
      await atRest(page, underWay)
      await settled(page)
    },
    async resize(size) {
      await page.setViewportSize(size)
      await page.evaluate(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))))
      await settled(page)
    },
    close: () => context.close(),
  }
}

/**
 * Several times in a row nothing is under way and the page has nothing in hand: between the code of a page and its data
 * the network rests as well. On a slow machine that takes longer; nowhere does it take a fixed time.
 */
async function atRest(page: Page, underWay: ReadonlySet<Request>): Promise<void> {
  for (let rests = 0; rests < 4; rests = underWay.size === 0 ? rests + 1 : 0) await page.evaluate(idle)
}

/** Runs in the page: until a picture was drawn and its thread had nothing else to do. */
const idle = () =>
  new Promise<void>(done => requestAnimationFrame(() => requestIdleCallback(() => done(), { timeout: 1000 })))

const settled = (page: Page): Promise<void> => page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })

async function signIn(context: BrowserContext, product: Product, login: string): Promise<void> {
  const { items } = (await (await context.request.get('/api/personas')).json()) as {
    items: { login: string; account: string }[]
  }
  const persona = items.find(item => item.login === login)
  if (!persona) throw new Error(`the demo city has no ${login}`)
  const answer = await context.request.post('/api/session/persona', {
    data: { account: persona.account },
    headers: { origin: product.origin },
  })
  if (!answer.ok()) throw new Error(`${login} could not sign in: ${answer.status()}`)
}
