import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { arrive, press } from './acts.ts'
import type { Window } from './browser.ts'
import { beginJourney } from './journey.ts'
import { putLine } from './plan-acts.ts'

const main = join(import.meta.dirname, '../../packages/server/src/main.ts')

const journey = beginJourney('production')
const windows: Window[] = []
/** What each person was handed: the first half by who proposed, the second by who confirmed. */
const halves = new Map<string, { first: string; second: string }>()

beforeAll(async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [main, 'bootstrap', '--json'], {
    env: journey.product.environment,
  })
  for (const { login, firstHalf, secondHalf } of JSON.parse(stdout) as Record<
    'login' | 'firstHalf' | 'secondHalf',
    string
  >[])
    halves.set(login, { first: firstHalf, second: secondHalf })
})

const PASSWORD = 'Autumn wind 27, over the bridge'

/** Opens the account with both halves, as everybody does once. */
async function firstSignIn(login: string): Promise<Page> {
  const window = await journey.open(undefined)
  windows.push(window)
  const { page } = window
  const { first, second } = halves.get(login) ?? { first: '', second: '' }
  await window.go('/sign-in')
  await page.getByRole('link', { name: '激活账号' }).click()
  // The page before has a field of the same name.
  await arrive(page, '激活账号')
  await page.getByLabel('登录名', { exact: true }).fill(login)
  await page.getByLabel('激活码（上）', { exact: true }).fill(first)
  await page.getByLabel('激活码（下）', { exact: true }).fill(second)
  await page.getByLabel('新口令（至少 12 位）', { exact: true }).fill(PASSWORD)
  await page.getByLabel('再输一次新口令', { exact: true }).fill(PASSWORD)
  await press(page, '激活并登录')
  await arrive(page, '我的账号')
  await page.getByText('激活码已用一次，不能再用').waitFor()
  return page
}

/** The slips on the screen, by login; then they are closed. */
async function takeSlips(page: Page, title: string): Promise<Map<string, string>> {
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.waitFor()
  const taken = new Map<string, string>()
  for (const slip of await dialog.locator('.slip').all())
    taken.set((await slip.getAttribute('aria-label')) ?? '', await slip.locator('.slip-code').innerText())
  await dialog.getByRole('button', { name: '已交付或记下，关闭' }).click()
  await dialog.waitFor({ state: 'detached' })
  return taken
}

async function addUnit(page: Page, name: string): Promise<void> {
  await press(page, '添加单位')
  const dialog = page.getByRole('dialog', { name: '添加单位' })
  await dialog.getByLabel('单位名称').fill(name)
  await dialog.getByRole('button', { name: '保存' }).click()
  await page.getByRole('button', { name, exact: true }).waitFor()
}

async function addAccount(page: Page, login: string, post: string, unit: string, role: string): Promise<void> {
  await press(page, '添加账号')
  const dialog = page.getByRole('dialog', { name: '添加账号' })
  await dialog.getByLabel('登录名').fill(login)
  await dialog.getByLabel('岗位名称').fill(post)
  await dialog.getByRole('radio', { name: unit }).check()
  await dialog.getByRole('checkbox', { name: role, exact: true }).check()
  await dialog.getByRole('button', { name: '添加账号' }).click()
  for (const [of, first] of await takeSlips(page, '激活单（上）')) halves.set(of, { first, second: '' })
  await page.getByRole('button', { name: login, exact: true }).waitFor()
}

/** The planner opens the plan of next year, open from today. */
async function openPlan(page: Page, year: number): Promise<void> {
  const { today } = (await (await page.request.get('/api/me')).json()) as { today: string }
  const input = { year, from: today, to: `${year}-12-31`, ceiling: null }
  const answer = await page.request.post(`/api/plans/${year}/actions/plan.openYear`, {
    data: { input, seenVersion: 0, requestId: randomUUID() },
    headers: { origin: journey.product.origin },
  })
  expect(answer.status()).toBe(200)
}

test('from nothing but three administrators to a clerk’s line in the plan', async () => {
  const system = await firstSignIn('admin.system')
  await system.goto('/administration?tab=units')
  await system.getByText('还没有单位，请先添加单位，再添加账号').waitFor()
  await addUnit(system, '市水务局')
  await addUnit(system, '市数据局')
  await system.goto('/administration')
  await addAccount(system, 'water.clerk', '经办人', '市水务局', '申报单位经办人')
  await addAccount(system, 'planner', '计划岗', '市数据局', '计划岗')

  const send = (path: string, body: unknown) => journey.product.send('POST', path, body)
  const { first } = halves.get('planner') ?? { first: '' }
  const alone = { login: 'planner', firstHalf: first, secondHalf: first, password: PASSWORD }
  expect((await send('/api/activation', alone)).status).toBe(401)
  expect((await send('/api/session', { login: 'planner', password: first })).status).toBe(401)

  const security = await firstSignIn('admin.security')
  await security.goto('/administration?waiting=yes')
  await security.getByRole('checkbox', { name: '全选' }).check()
  await press(security, '复核通过所选 2 项')
  for (const [login, second] of await takeSlips(security, '激活单（下）'))
    halves.set(login, { first: halves.get(login)?.first ?? '', second })
  await security.getByText('没有找到符合条件的内容').waitFor()

  const year = new Date().getFullYear() + 1
  await openPlan(await firstSignIn('planner'), year)
  const clerk = await firstSignIn('water.clerk')
  await clerk.goto('/')
  expect(await putLine(clerk, { name: '智慧排水信息系统', amount: '1300' })).toMatch(/\w/)

  const audit = await firstSignIn('admin.audit')
  await audit.goto('/account-log?what=administration')
  await audit.getByText('复核通过：新建账号').first().waitFor()
  await audit.getByText('岗位角色：申报单位经办人').first().waitFor()
  expect(windows.flatMap(window => window.faults)).toEqual([])
})
