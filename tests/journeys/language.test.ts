import { expect, test } from 'vitest'
import type { Window } from './browser.ts'
import { beginJourney } from './journey.ts'

const journey = beginJourney()

/** Names, numbers and words that people put in are data and stay as they are; everything else has to turn. */
const data = new Set<string>()

/** What is sent in both languages is the product’s own, not data. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return 'zh' in value && 'en' in value ? [] : Object.values(value).flatMap(stringsOf)
}

/** Every text the product sends as data: what a page shows of it is not the page’s own language. */
function gatherData({ page }: Window): void {
  page.on('response', async response => {
    if (!response.url().includes('/api/')) return
    const body: unknown = await response.json().catch(() => null)
    for (const words of stringsOf(body)) data.add(words)
  })
}

/** Text and accessible names with Han characters, what is data taken out. */
async function hanIn({ page }: Window): Promise<string[]> {
  const words = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = [document.title]
    while (walker.nextNode()) {
      const within = walker.currentNode.parentElement
      if (within && !within.closest('script, style, noscript, [lang="zh-CN"], .official'))
        found.push(walker.currentNode.textContent ?? '')
    }
    const attributes = ['aria-label', 'title', 'placeholder', 'alt']
    for (const element of document.querySelectorAll('*'))
      for (const name of attributes) found.push(element.getAttribute(name) ?? '')
    return found
  })
  const known = [...data].filter(text => /\p{Script=Han}.*\p{Script=Han}/su.test(text)).sort(longestFirst)
  return words
    .map(text => known.reduce((left, one) => left.replaceAll(one, ''), text))
    .filter(text => /\p{Script=Han}/u.test(text) && !data.has(text))
}

const longestFirst = (a: string, b: string): number => b.length - a.length

const screens: Readonly<Record<string, readonly string[]>> = {
  'civil-affairs-clerk': [
    '/',
    '/projects',
    '/declare',
    '/guide',
    '/plan/new',
    '/p/{application.drafting}',
    '/p/{application.drafting}/application',
    '/p/{application.drafting}/application/basics',
    '/p/{application.drafting}/application/estimate',
    '/p/{application.drafting}/application/materials',
    '/p/{application.drafting}/check',
  ],
  'bureau-reviewer': ['/', '/projects', '/p/{application.inReview}', '/p/{application.inReview}/review'],
  'bureau-planner': ['/rehearsal', '/plans', `/plans/${new Date().getFullYear() + 1}`],
}

test.each(Object.keys(screens))('every screen of %s turns to English, whole', async login => {
  const window = await journey.open(login)
  gatherData(window)
  await window.go('/')
  await window.page.getByRole('button', { name: 'English' }).click()
  await window.page.getByRole('button', { name: '中文' }).waitFor()
  expect(await window.page.evaluate(() => document.documentElement.lang)).toMatch(/^en/)
  const found: string[] = []
  for (const path of screens[login] ?? []) {
    const wanted = /\{(.+)\}/.exec(path)?.[1]
    const address = wanted ? path.replace(/\{.+\}/, await journey.stage.find(login, wanted)) : path
    await window.go(address)
    found.push(...(await hanIn(window)).map(words => `${path} ${words}`))
  }
  expect(found.filter(words => !words.endsWith(' 中文'))).toEqual([])
  expect(window.faults).toEqual([])
  await window.close()
})

test('the policy of the page is strict, nothing breaks it, and a breach would be seen', async () => {
  const window = await journey.open('civil-affairs-clerk')
  const { page } = window
  const breaches: string[] = []
  await page.exposeFunction('breach', (what: string) => breaches.push(what))
  await page.addInitScript(() => {
    const { breach } = globalThis as unknown as { breach(what: string): void }
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      breach(`${violatedDirective} ${blockedURI}`),
    )
  })
  const answer = await page.goto('/')
  const policy = answer?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe-inline')
  expect(policy).not.toContain('unsafe-eval')
  const code = await journey.stage.find('civil-affairs-clerk', 'application.drafting')
  for (const path of ['/', '/declare', `/p/${code}`, `/p/${code}/application/content`, `/p/${code}/check`])
    await window.go(path)
  await page.goto(`/p/${code}`)
  await page
    .getByRole('button', { name: /^为什么不能办/ })
    .first()
    .click({ force: true })
  await page.getByRole('dialog').waitFor()
  expect(breaches).toEqual([])
  expect(window.faults).toEqual([])

  await page.evaluate(() => document.body.setAttribute('style', 'color: red'))
  await expect.poll(() => breaches).toEqual(['style-src-attr inline'])
  await window.close()
})
