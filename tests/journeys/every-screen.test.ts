import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '../product/start-product.ts'
import { desktop, openBrowser, openWindow, phone, type Window } from './browser.ts'

let product: Product
let browser: Browser
beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await product.remove()
})

const thisYear = new Date().getFullYear()

/** Screens by who sees them; `{status}` stands for the code of a project in that status. */
const screens: Readonly<Record<string, readonly string[]>> = {
  '': ['/sign-in', '/verify', '/verify/ABCDE-FGHIJ'],
  'civil-affairs-clerk': [
    '/',
    '/declare',
    '/plan/new',
    '/guide',
    '/projects',
    '/me',
    '/p/{application.drafting}',
    '/p/{application.drafting}/application',
    '/p/{application.drafting}/application/basics',
    '/p/{application.drafting}/application/intensive',
    '/p/{application.drafting}/application/estimate',
    '/p/{application.drafting}/application/materials',
    '/p/{application.drafting}/check',
    '/p/{application.drafting}/print',
  ],
  'economy-bureau-clerk': [
    '/p/{application.returned}',
    '/p/{application.returned}/correction',
    '/obligations',
    '/obligations?status=done',
    '/p/{application.returned}/application',
    '/p/{application.returned}/application/cipher?back=correction&at=scheme',
    '/p/{application.returned}/application/estimate?back=correction&at=lines.0',
    '/p/{application.returned}/application/needs',
  ],
  'agriculture-bureau-clerk': ['/p/{filed}', '/p/{filed}/filing'],
  'water-bureau-clerk': ['/', '/projects', '/declare'],
  'public-security-leader': ['/', '/p/{application.atUnitLeader}/confirm', `/plans/${thisYear + 1}`],
  'bureau-planner': [
    '/',
    '/?tab=followed',
    '/notices',
    '/rehearsal',
    '/plans',
    `/plans/${thisYear}`,
    `/plans/${thisYear + 1}`,
  ],
  'bureau-acceptor': ['/', '/p/{application.submitted}/review', '/p/{application.decided}'],
  'bureau-reviewer': [
    '/',
    '/projects',
    '/projects?q=没有这样的项目',
    '/p/{application.inReview}',
    '/p/{application.inReview}/review',
    '/p/{application.inReview}/print/1',
  ],
  'bureau-approver': [
    '/',
    '/obligations',
    '/obligations?kind=selfEvaluation&status=overdue',
    '/p/{application.inReview}/decide',
  ],
  'finance-bureau-member': ['/', `/plans/${thisYear + 1}`, '/p/{plan.submitted}'],
  'city-government': ['/', '/p/{application.atCityGovernment}/consent', '/p/{plan.supplementRequested}'],
  'city-leader': ['/', '/obligations', '/projects', '/p/{approved}'],
  'system-administrator': ['/administration', '/administration?tab=units', '/rules', '/me'],
  'security-administrator': ['/administration?waiting=yes', '/rules'],
  'audit-administrator': ['/account-log', '/administration'],
  auditor: [
    '/projects',
    '/rehearsal',
    '/rehearsal/00000000-0000-4000-8000-000000000000',
    '/p/{application.refused}',
    '/p/{stopped}',
  ],
  'bureau-approver ': ['/p/NO-SUCH-PROJECT'],
}

describe.each([
  ['desktop', desktop],
  ['phone', phone],
] as const)('%s', (_, viewport) => {
  test.each(Object.keys(screens))(
    'every screen of %s is whole: no violation, no fault, no sideways scrolling',
    async login => {
      const window = await openWindow(browser, product, login.trim() || undefined, viewport)
      const found: string[] = []
      for (const path of screens[login] ?? []) {
        await window.go(await filled(path, login.trim()))
        found.push(...(await faultsOf(window, path, viewport.width)))
      }
      await window.close()
      expect(found).toEqual([])
    },
  )
})

async function filled(path: string, login: string): Promise<string> {
  const wanted = /\{(.+)\}/.exec(path)?.[1]
  if (!wanted) return path
  const { body } = await product.send('GET', '/api/personas')
  const persona = (body as { items: { login: string; account: string }[] }).items.find(item => item.login === login)
  const { cookie } = await product.send('POST', '/api/session/persona', { account: persona?.account })
  const { body: list } = await product.send('GET', `/api/projects?status=${wanted}`, undefined, cookie)
  const code = (list as { items: { code: string }[] }).items[0]?.code
  if (!code) throw new Error(`${login} sees no project that is ${wanted}`)
  return path.replace(/\{.+\}/, code)
}

async function faultsOf({ page, faults }: Window, path: string, width: number): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const scroll = await page.evaluate(() => document.documentElement.scrollWidth)
  return [
    ...violations.map(({ id, nodes }) => `${path} axe ${id}: ${nodes[0]?.html.slice(0, 160)}`),
    ...(scroll > width ? [`${path} scrolls sideways: ${scroll} > ${width} ${await widest(page, width)}`] : []),
    ...((await page.locator('h1').count()) === 1 ? [] : [`${path} has ${await page.locator('h1').count()} h1`]),
    ...faults
      .splice(0)
      .filter(fault => !expectedFault(path, fault))
      .map(fault => `${path} ${fault}`),
  ]
}

/** The browser itself reports a 404 the page then explains. */
const expectedFault = (path: string, fault: string): boolean =>
  (path.includes('NO-SUCH') || path.includes('/00000000-')) && fault.includes('404')

const widest = (page: Page, width: number): Promise<string> =>
  page.evaluate(
    limit =>
      [...document.querySelectorAll('body *')]
        .filter(element => element.getBoundingClientRect().right > limit + 1)
        .at(-1)
        ?.outerHTML.slice(0, 120) ?? '',
    width,
  )
