import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Product, startProduct } from '../product/start-product.ts'
import { follow, press } from './acts.ts'
import { openBrowser, openWindow } from './browser.ts'
import { stageOf } from './stage.ts'

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

test('a project is followed from its page, found again under 关注, and let go', async () => {
  const { page, faults, go, close } = await openWindow(browser, product, 'bureau-planner')
  const code = await stageOf(product).find('bureau-planner', 'approved')
  await go(`/p/${code}`)
  await press(page, '☆ 关注')
  await page.getByRole('button', { name: '★ 已关注', pressed: true }).waitFor()
  await go('/')
  await follow(page, '关注')
  const list = page.getByRole('table', { name: '关注的项目' })
  await list.getByRole('link').first().waitFor()
  await expect.poll(() => list.getByRole('link').count()).toBe(1)
  await list.getByRole('link').click()
  await press(page, '★ 已关注')
  await page.getByRole('button', { name: '☆ 关注', pressed: false }).waitFor()
  await go('/notices')
  await page.getByText('还没有关注的项目').waitFor()
  expect(faults).toEqual([])
  await close()
})
