import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { productPool } from '../product/start-product.ts'
import { violationsOn } from './accessibility.ts'
import { drafting } from './filled-draft.ts'
import { beginJourney } from './journey.ts'

const journey = beginJourney()
let database: Awaited<ReturnType<typeof productPool>>
let code = ''
beforeAll(async () => {
  database = await productPool(journey.product)
  code = await journey.stage.find(drafting.login, 'application.drafting')
})
afterAll(async () => {
  await database.close()
})

/** Leaves every sign-in so many seconds, as if that long had been used up; the server trusts what it read for a second. */
async function leave(seconds: number, end: 'idle_expires_at' | 'absolute_expires_at' = 'idle_expires_at') {
  await database.pool.query(`update login_session set ${end} = now() + make_interval(secs => $1)`, [seconds])
  await new Promise(resolve => setTimeout(resolve, 1100))
}
const idleLeft = async () => {
  const { rows } = await database.pool.query(
    'select max(idle_expires_at) > now() + interval $$25 minutes$$ as long from login_session',
  )
  return rows[0].long as boolean
}
const necessity = (page: Page) => page.getByRole('textbox', { name: '建设必要性', exact: true })

test('five minutes before the end one press stays signed in, and the focus is back in the field', async () => {
  const { page, faults, go, close } = await journey.open(drafting.login)
  await go(`/p/${code}/application/needs`)
  await necessity(page).focus()
  await leave(299)
  await page.evaluate(() => dispatchEvent(new Event('visibilitychange')))
  const dialog = page.getByRole('dialog', { name: '您还在吗？登录快到期了' })
  await dialog.waitFor()
  expect(await dialog.getByRole('status').innerText()).toBe('还剩 5 分钟')
  expect(await violationsOn(page)).toEqual([])
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  expect(await idleLeft()).toBe(true)
  expect(await necessity(page).evaluate(field => field === document.activeElement)).toBe(true)
  expect(faults).toEqual([])
  await close()
})

test('after the end one signs in on the page itself; field, text and focus are as they were, and the text is saved', async () => {
  const { page, go, close } = await journey.open(drafting.login)
  await go(`/p/${code}/application/needs`)
  await leave(-1)
  await necessity(page).focus()
  await page.keyboard.type('到期时正在写的这句话。')
  const dialog = page.getByRole('dialog', { name: '登录已到期，请重新登录' })
  await dialog.waitFor()
  expect(await necessity(page).inputValue()).toBe('到期时正在写的这句话。')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.getByText(/^✓ 已保存 /).waitFor()
  expect(await necessity(page).evaluate(field => field === document.activeElement)).toBe(true)
  await page.keyboard.type('接着写。')
  await page.getByText(/^✓ 已保存 /).waitFor()
  await page.reload()
  await expect.poll(() => necessity(page).inputValue()).toBe('到期时正在写的这句话。接着写。')
  await close()
})

test('the twelve hours cannot be extended: the warning says so, and signing in early goes on', async () => {
  const { page, faults, go, close } = await journey.open(drafting.login)
  await leave(200, 'absolute_expires_at')
  await go('/projects')
  const dialog = page.getByRole('dialog', { name: '本次登录时间快满了' })
  await dialog.getByText('不能延长').waitFor()
  expect(await dialog.getByRole('button', { name: '继续使用' }).count()).toBe(0)
  await dialog.getByRole('button', { name: /^以“.+”继续$/ }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(faults).toEqual([])
  await close()
})

test('at an address that is no page, and where a page does not arrive, menu and identity stay', async () => {
  const { page, go, close } = await journey.open(drafting.login)
  const menu = page.getByRole('navigation', { name: '主导航' })
  await go('/no-such-page')
  await page.getByRole('heading', { level: 1, name: '没有这个页面' }).waitFor()
  expect(await menu.isVisible()).toBe(true)
  expect(await violationsOn(page)).toEqual([])
  await go('/me')
  await page.route('**/GuidePage-*.js', request => request.abort())
  await menu.getByRole('link', { name: '办事指南' }).click()
  await page.getByRole('heading', { level: 1, name: '页面没能打开' }).waitFor()
  expect(await menu.isVisible()).toBe(true)
  await close()
})
