import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Activations, countActivations } from './activations.ts'
import { follow, press } from './acts.ts'
import { phone, type Window } from './browser.ts'
import { beginJourney } from './journey.ts'

const journey = beginJourney()

/** The page and everything in it stay within the width of the hand. */
async function expectNarrow(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
  const main = await page.getByRole('main').boundingBox()
  expect((main?.x ?? 0) + (main?.width ?? 0)).toBeLessThanOrEqual(phone.width)
}

/** A thumb needs 24 px at least; the button that ends the act has the size of a touch target. */
async function expectThumbSized(page: Page, name: string): Promise<void> {
  const box = await page.getByRole('button', { name, exact: true }).first().boundingBox()
  expect(box?.height).toBeGreaterThanOrEqual(40)
  expect(box?.width).toBeGreaterThanOrEqual(44)
}

async function open(login: string): Promise<Window & { readonly activations: Activations }> {
  const window = await journey.open(login, phone)
  const activations = await countActivations(window.page)
  await window.go('/')
  await expectNarrow(window.page)
  return { ...window, activations }
}

test('F06 the unit’s leader confirms: at most 4', async () => {
  const code = await journey.stage.find('public-security-leader', 'application.atUnitLeader')
  const { page, faults, activations, close } = await open('public-security-leader')
  await page.getByRole('table', { name: '待办' }).getByRole('link').first().click()
  await page.waitForURL(`**/p/${code}/confirm`)
  await expectNarrow(page)
  await expectThumbSized(page, '确认并报送')
  await page.getByRole('checkbox', { name: /已审阅/ }).check()
  await press(page, '确认并报送')
  await page.getByText(/^已报送市数据局/).waitFor()
  expect(activations.count()).toBeLessThanOrEqual(4)
  expect(activations.count()).toBeGreaterThanOrEqual(2)
  await expectNarrow(page)
  expect(await journey.stage.find('public-security-leader', 'application.submitted')).toBe(code)
  expect(faults).toEqual([])
  await close()
})

test('F09 a member gives 无意见 from the plan: at most 2', async () => {
  const { page, faults, activations, close } = await open('audit-bureau-member')
  await page.getByRole('link', { name: '年度计划', exact: true }).first().click()
  await follow(page, `${new Date().getFullYear() + 1} 年度计划`)
  const quick = page.getByRole('button', { name: /^对 .+ 无意见$/ })
  await quick.first().waitFor()
  await expectNarrow(page)
  const waiting = await quick.count()
  activations.reset()
  await quick.first().click()
  await expect.poll(() => quick.count()).toBe(waiting - 1)
  expect(activations.count()).toBeLessThanOrEqual(2)
  await page.reload()
  await quick.first().waitFor()
  await expect.poll(() => quick.count()).toBe(waiting - 1)
  expect(faults).toEqual([])
  await close()
})

test('the clerk reads where the project is and who has it', async () => {
  const { page, faults, close } = await open('economy-bureau-clerk')
  await page
    .getByRole('region', { name: /需要您处理/ })
    .getByRole('link')
    .first()
    .click()
  await page.waitForURL('**/p/*')
  await page
    .getByText(/^依据：/)
    .first()
    .waitFor()
  await expectNarrow(page)
  const said = await page.getByRole('main').innerText()
  expect(said).toContain('待补正')
  expect(said).toContain('责任')
  expect(said).toMatch(/审批计时自 .+起暂停/)
  expect(faults).toEqual([])
  await close()
})
