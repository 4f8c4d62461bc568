import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoCase } from '../../packages/server/src/demo/cases.ts'
import { violationsOn } from './accessibility.ts'
import { arrive, doAct, type } from './acts.ts'
import { desktop, phone } from './browser.ts'
import { drafting, fillDraft } from './filled-draft.ts'
import { beginJourney } from './journey.ts'

const journey = beginJourney()

const nextYear = new Date().getFullYear() + 1
const [villages, village] = [demoCase('C-32').name, demoCase('C-35').name]
const chipOf = (page: Page, name: string) =>
  page.locator('[data-line]').filter({ hasText: name }).first().locator('.hint-chip')
const sheet = (page: Page) => page.getByRole('dialog', { name: /^重复与拆分提示/ })

async function openPlan(page: Page, query = ''): Promise<void> {
  await page.goto(`/plans/${nextYear}${query}`)
  await arrive(page, `${nextYear} 年度计划`)
  await page.locator('.hint-chip').first().waitFor()
}

test('the planner sees on table and board what a line repeats, filters by it, and reads the words both have', async () => {
  const page = await journey.cast.as('bureau-planner')
  await openPlan(page)
  await expect.poll(() => chipOf(page, villages).innerText()).toMatch(new RegExp(`与《${village}》\\s*重复 \\d\\d%`))
  await page.getByRole('combobox', { name: '提示', exact: true }).selectOption({ label: '重复度 ≥ 60%' })
  await expect.poll(() => page.locator('[data-line]').count()).toBe(1)
  expect(page.url()).toContain('hint=strong')
  await openPlan(page, '?view=board')
  await chipOf(page, villages).click()
  const shared = sheet(page).getByRole('region', { name: village }).locator('mark')
  expect(await shared.first().innerText()).toContain('村务公开')
  expect(await shared.first().evaluate(mark => getComputedStyle(mark).textDecorationLine)).toBe('underline')
})

test('parts of one work are a group, with what they come to and the limit', async () => {
  const page = await journey.cast.as('bureau-planner')
  await openPlan(page, '?hint=split')
  await expect.poll(() => page.locator('[data-line]').count()).toBe(2)
  await chipOf(page, demoCase('S-5').name).click()
  await sheet(page).locator('mark').first().waitFor()
  const said = await sheet(page).innerText()
  expect(said).toContain('2 项合计 54.50 万元，达到限额 50.00 万元')
  expect(said).toContain(demoCase('S-6').name)
  expect(said).toContain('待核')
  expect(said).toContain('再在计划表中选择这几项合并')
})

test('a hint is ignored with a reason: it folds for everybody, is in the log, and comes back when a text changes', async () => {
  const page = await journey.cast.as('bureau-planner')
  await openPlan(page)
  await chipOf(page, villages).click()
  await sheet(page).getByRole('button', { name: /^忽略/ }).click()
  const form = page.getByRole('dialog', { name: '处理重复或拆分提示', exact: true })
  await form.getByRole('textbox', { name: '理由' }).fill('在已备案试点基础上推广，不另建平台')
  await form.getByRole('button', { name: '处理重复或拆分提示', exact: true }).click()
  await form.waitFor({ state: 'detached' })
  await sheet(page).getByText('已忽略').waitFor()
  expect(await sheet(page).innerText()).toMatch(/在已备案试点基础上推广，不另建平台\s*市政务服务和大数据管理局.*计划岗/)
  expect(await sheet(page).locator('mark').first().isVisible()).toBe(false)
  await page.keyboard.press('Escape')
  await expect.poll(() => chipOf(page, villages).innerText()).toContain('提示已忽略 1')

  const member = await journey.cast.as('finance-bureau-member')
  await openPlan(member)
  await expect.poll(() => chipOf(member, villages).innerText()).toContain('提示已忽略 1')
  const code = await codeOf(page)
  await page.goto(`/p/${code}`)
  await page.getByText('处理重复或拆分提示').first().waitFor()
  const owner = await journey.cast.as('agriculture-bureau-clerk')
  await owner.goto(`/p/${code}`)
  await arrive(owner, villages)
  expect(await owner.locator('main').innerText()).not.toContain('在已备案试点基础上推广')

  await openPlan(page)
  await page.getByRole('button', { name: `办理 ${villages}` }).click()
  const line = page.getByRole('dialog', { name: villages })
  await line.waitFor()
  await doAct(page, '调整计划项', async () => {
    await type(page, '调整的内容或实施路径（选填）', '改为购买服务')
    await type(page, '调整理由', '集约建设')
  })
  await openPlan(page)
  await expect.poll(() => chipOf(page, villages).innerText()).toContain(village)
  await chipOf(page, villages).click()
  await sheet(page).getByText('此前忽略，此后文字有修改，请重新判断').waitFor()
})

async function codeOf(page: Page): Promise<string> {
  const row = page.locator('[data-line]').filter({ hasText: villages }).first()
  return /WH-\d{4}-\d{4}/.exec(await row.innerText())?.[0] ?? ''
}

test('the clerk is told before sending and explains; the explanation reaches the reviewer', async () => {
  const code = await fillDraft(journey.stage)
  const page = await journey.cast.as(drafting.login)
  await page.goto(`/p/${code}/check`)
  const card = page.getByRole('region', { name: /建议核实：与其他项目重复/ })
  await card.getByText(`与《${demoCase('C-25').name}》重复`).waitFor()
  await card.getByRole('link', { name: '去说明' }).click()
  await page.getByRole('textbox', { name: /^与相似项目的关系/ }).fill('服务对象为新建小区，复用其事件流转')
  await page.getByText(/^✓ 已保存 /).waitFor()
  await page.goto(`/p/${code}/check`)
  await card.getByText('已说明：服务对象为新建小区，复用其事件流转').waitFor()

  await journey.stage.act(drafting.login, `/projects/${code}`, 'approval.submitApplication')
  await journey.stage.act(drafting.leader, `/projects/${code}`, 'approval.confirmApplication', { agrees: true })
  await journey.stage.act('bureau-acceptor', `/projects/${code}`, 'approval.acceptApplication')
  const reviewer = await journey.cast.as('bureau-reviewer')
  await reviewer.goto(`/p/${code}/review`)
  await reviewer.getByText('单位说明：服务对象为新建小区，复用其事件流转').waitFor()
  await reviewer.locator('.own-hints .hint-chip').first().click()
  await sheet(reviewer).locator('mark').first().waitFor()
})

test('the clerk who declares a small project is told about its likely other part', async () => {
  const page = await journey.cast.as('archives-clerk')
  const { items } = (await journey.stage.get('archives-clerk', `/projects?year=${nextYear}`)) as {
    items: { code: string }[]
  }
  await page.goto(`/declare?project=${items[0]?.code}`)
  await page.getByText('疑似拆分：请说明这些项目为何分别立项').waitFor()
  await page.locator('.hint-chip').filter({ hasText: '疑似拆分 2 项' }).click()
  await sheet(page).getByText('达到限额 50.00 万元').waitFor()
  expect(
    await sheet(page)
      .getByRole('button', { name: /^(采纳|忽略)/ })
      .count(),
  ).toBe(0)
})

test.each([
  ['desktop', desktop],
  ['phone', phone],
] as const)('%s: the open sheet has no violation and nothing scrolls sideways', async (_, viewport) => {
  const { page, close, faults } = await journey.open('bureau-planner', viewport)
  for (const query of ['', '?view=board', '?hint=split']) {
    await openPlan(page, query)
    await page.locator('.hint-chip').first().click()
    await sheet(page).locator('mark').first().waitFor()
    expect(await violationsOn(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width)
  }
  expect(faults).toEqual([])
  await close()
})

test('nothing went wrong in any window', () => expect(journey.cast.faults()).toEqual([]))
