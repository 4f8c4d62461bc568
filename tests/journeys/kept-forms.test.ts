import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { productPool } from '../product/start-product.ts'
import { follow, press } from './acts.ts'
import { beginJourney } from './journey.ts'

const journey = beginJourney()
let database: Awaited<ReturnType<typeof productPool>>
beforeAll(async () => {
  database = await productPool(journey.product)
})
afterAll(() => database.close())

const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true })
const saved = (page: Page) => page.getByText(/^✓ 已保存 /)
const found = (page: Page) => page.getByText(/^已恢复您 .+ 填写的内容/)
const holds = (page: Page, label: string, words: string) =>
  expect.poll(() => field(page, label).inputValue(), { message: label }).toBe(words)

const member = 'finance-bureau-member'
const opinion = '理由或建议（选填）'
/** Opens the form of a member’s opinion on the first line that member has not answered. */
async function openOpinion(page: Page) {
  await page
    .getByRole('button', { name: /^办理 / })
    .first()
    .click()
  await press(page, '提出论证意见')
  return page.getByRole('dialog', { name: '提出论证意见' })
}

test('Esc right after the last letter loses nothing, here or on another device; done, nothing of it is left', async () => {
  const { page, go, faults, close } = await journey.open(member)
  await go('/plans/2027')
  const form = await openOpinion(page)
  await form.getByRole('radio', { name: '有意见' }).check()
  await field(page, opinion).pressSequentially('建议与二期统筹。')
  await page.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })
  await press(page, '提出论证意见')
  await holds(page, opinion, '建议与二期统筹。')
  expect(await form.getByRole('radio', { name: '有意见' }).isChecked()).toBe(true)

  const other = await journey.open(member)
  await other.go('/plans/2027')
  await openOpinion(other.page)
  await found(other.page).waitFor()
  await holds(other.page, opinion, '建议与二期统筹。')

  await form.getByRole('button', { name: '提出论证意见' }).click()
  await form.waitFor({ state: 'detached' })
  await page.reload()
  await openOpinion(page)
  await page.getByText('填写的内容会自动保存').waitFor()
  await holds(page, opinion, '')
  expect(faults).toEqual([])
  await other.close()
  await close()
})

test('a decision is there after Back and after a reload in the middle of a word, and can be cleared', async () => {
  const approver = 'bureau-approver'
  const code = (await journey.stage.get(approver, '/tasks?action=approval.decide')) as { items: { code: string }[] }
  const { page, go, close } = await journey.open(approver)
  await go(`/p/${code.items[0]?.code}/decide`)
  const label = '对信息资源共享的意见'
  await field(page, '核定投资').fill('321.5')
  await field(page, label).pressSequentially('共享目录已编制，')
  await follow(page, '年度计划')
  await page.getByRole('heading', { level: 1, name: /年度计划/ }).waitFor()
  await page.goBack()
  await holds(page, label, '共享目录已编制，')
  await field(page, label).pressSequentially('同意。')
  await page.reload()
  await holds(page, label, '共享目录已编制，同意。')
  await holds(page, '核定投资', '321.50')

  await press(page, '清空重填')
  await holds(page, label, '')
  await page.reload()
  await page.getByText('填写的内容会自动保存').waitFor()
  await holds(page, label, '')
  await close()
})

test('the city’s answer, with a network that fails: typing goes on, the page says so, and saves once it can', async () => {
  const login = 'city-government'
  const code = await journey.stage.find(login, 'application.atCityGovernment')
  const { page, go, close } = await journey.open(login)
  await go(`/p/${code}/consent`)
  const label = '意见'
  await page.context().setOffline(true)
  await field(page, label).pressSequentially('原则同意，')
  await page.getByText(/离线，未保存，正在重试/).waitFor()
  await field(page, label).pressSequentially('请市财政局落实资金。')
  await page.context().setOffline(false)
  await saved(page).waitFor()
  await page.reload()
  await holds(page, label, '原则同意，请市财政局落实资金。')
  await close()
})

test('a plan line of two thousand characters outlives the end of the session', async () => {
  const { page, go, close } = await journey.open('water-bureau-clerk')
  await go('/plan/new')
  const words = '供水管网监测。'.repeat(280)
  await field(page, '项目名称').fill('供水管网监测')
  await field(page, '主要建设内容').fill(words)
  await saved(page).waitFor()
  await database.pool.query(`update login_session set idle_expires_at = now() - interval '1 second'`)
  await new Promise(resolve => setTimeout(resolve, 1100))
  await field(page, '计划投资').fill('88')
  const ended = page.getByRole('dialog', { name: '登录已到期，请重新登录' })
  await ended.waitFor()
  await page.keyboard.press('Enter')
  await ended.waitFor({ state: 'detached' })
  await saved(page).waitFor()
  await page.reload()
  await holds(page, '主要建设内容', words)
  await holds(page, '项目名称', '供水管网监测')
  await holds(page, '计划投资', '88.00')
  await close()
})

test('two devices at one form: both texts are shown, and the person says which one counts', async () => {
  const planner = 'bureau-planner'
  const at = async () => {
    const window = await journey.open(planner)
    await window.go('/plans/2027')
    await window.page
      .getByRole('button', { name: /^办理 / })
      .first()
      .click()
    await press(window.page, '调整计划项')
    return window
  }
  const [one, other] = [await at(), await at()]
  const label = '调整理由'
  await field(one.page, label).fill('电脑上写的')
  await saved(one.page).waitFor()
  await field(other.page, label).fill('手机上写的')
  const told = other.page.getByRole('alert').filter({ hasText: '另一台设备' })
  await told.getByText('电脑上写的').waitFor()
  await holds(other.page, label, '手机上写的')
  await told.getByRole('button', { name: '改用另一处的' }).click()
  await holds(other.page, label, '电脑上写的')
  await one.close()
  await other.close()
})

test('accepting several asks once, naming each, how complete it is and from when time runs; given up, nothing happened', async () => {
  const acceptor = 'bureau-acceptor'
  const waiting = async () =>
    ((await journey.stage.get(acceptor, '/tasks?action=approval.acceptApplication')) as { items: unknown[] }).items
      .length
  const before = await waiting()
  expect(before).toBeGreaterThan(1)
  const { page, go, faults, close } = await journey.open(acceptor)
  await go('/')
  const inbox = page.getByRole('table', { name: '待办' })
  const rows = inbox.getByRole('row').filter({ has: page.getByRole('cell', { name: '受理', exact: true }) })
  for (const row of (await rows.all()).slice(0, 2)) await row.getByRole('checkbox').check()
  await press(page, '批量受理（2）')
  const panel = page.getByRole('dialog', { name: '批量受理：请核对' })
  await panel
    .getByText(/必填内容齐全，材料 \d+ 份/)
    .nth(1)
    .waitFor()
  const said = await panel.innerText()
  for (const row of (await rows.all()).slice(0, 2)) expect(said).toContain(await row.getByRole('link').innerText())
  expect(said).toMatch(/（今日）开始计时，\d+ 个工作日，(至|期限未定，不早于)/)
  expect(said).toContain('受理后不能撤销')
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  expect(await waiting()).toBe(before)

  await press(page, '批量受理（2）')
  await press(page, '受理以上 2 项')
  await panel.waitFor({ state: 'detached' })
  expect(await waiting()).toBe(before - 2)
  expect(faults).toEqual([])
  await close()
})
