import { expect, test } from 'vitest'
import { violationsOn } from './accessibility.ts'
import { beginJourney } from './journey.ts'

const journey = beginJourney()

test('filters and order become a view: kept, opened with, shared, renamed, deleted', async () => {
  const reviewer = await journey.open('bureau-reviewer')
  const { page } = reviewer
  await reviewer.go('/projects')
  await page.getByRole('combobox', { name: /^阶段/ }).selectOption({ label: '申报' })
  await page.getByRole('button', { name: /^金额/ }).click()
  await expect.poll(() => page.url()).toContain('sort=amount')
  await page.getByRole('button', { name: '保存为视图' }).click()
  const dialog = page.getByRole('dialog', { name: '保存为视图' })
  await dialog.getByLabel('名称').fill('申报按金额')
  await dialog.getByLabel('共享给本单位同事').check()
  await dialog.getByLabel('设为我的默认视图').check()
  expect(await violationsOn(page)).toEqual([])
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'detached' })

  // The menu leads to the default view; “everything” is one choice away and stays chosen.
  await page.getByRole('link', { name: '工作台' }).first().click()
  await page.getByRole('link', { name: '全部项目' }).click()
  await expect.poll(() => page.url()).toContain('sort=amount')
  const view = page.getByLabel('视图', { exact: true })
  await expect.poll(() => view.locator('option:checked').innerText()).toContain('申报按金额')
  await view.selectOption({ label: '全部' })
  await expect.poll(() => page.url()).not.toContain('sort=amount')
  await page.getByText(/^显示 1–\d+，共 \d+ 项$/).waitFor()

  const colleague = await journey.open('bureau-acceptor')
  await colleague.go('/projects')
  const shared = colleague.page.locator('option', { hasText: /^申报按金额（/ })
  await colleague.page.getByLabel('视图', { exact: true }).selectOption((await shared.getAttribute('value')) ?? '')
  await expect.poll(() => colleague.page.url()).toContain('sort=amount')
  await colleague.page.getByRole('button', { name: '管理视图' }).click()
  expect(await colleague.page.getByRole('button', { name: '删除' }).count()).toBe(0)

  await page.getByRole('button', { name: '管理视图' }).click()
  await page.getByRole('button', { name: '改名' }).click()
  await page.getByLabel('“申报按金额”的新名称').fill('大项目')
  await page.keyboard.press('Enter')
  await page.getByRole('group', { name: '大项目' }).getByRole('button', { name: '删除' }).click()
  await page.getByText('还没有视图').waitFor()
  expect([...reviewer.faults, ...colleague.faults]).toEqual([])
  await reviewer.close()
  await colleague.close()
})

test('a list by name is read on to its end, and why a page does not come stands beside the button', async () => {
  const planner = await journey.open('bureau-planner')
  const { page } = planner
  await planner.go('/projects')
  await page.getByRole('button', { name: /^项目/ }).click()
  await expect.poll(() => page.url()).toContain('sort=name')
  const more = page.getByRole('button', { name: '加载更多' })
  const detail = '翻页位置已失效，请从第一页重新查看'
  await page.route(/after=/, route =>
    route.fulfill({
      status: 400,
      json: { type: 'urn:zhengheng:invalid', title: '填写的内容有误', status: 400, detail },
    }),
  )
  await more.click()
  const why = page.locator('.list-foot').getByRole('alert')
  await why.waitFor()
  expect(await why.innerText()).toBe(detail)
  expect(await page.getByRole('alert').count()).toBe(1)
  await page.unroute(/after=/)
  await more.click()
  await more.waitFor({ state: 'detached' })
  await expect.poll(() => why.count()).toBe(0)
  const [, shown, all] = /^显示 1–(\d+)，共 (\d+) 项$/.exec(await page.getByText(/^显示 1–/).innerText()) ?? []
  expect(Number(shown)).toBeGreaterThan(25)
  expect(shown).toBe(all)
  expect(await page.getByRole('table').getByRole('row').count()).toBe(Number(all) + 1)
  await planner.close()
})

test('the inbox keeps its order in the address, and a clerk is offered no views', async () => {
  const acceptor = await journey.open('bureau-acceptor')
  await acceptor.go('/')
  await acceptor.page.getByRole('button', { name: /^金额/ }).click()
  await expect.poll(() => acceptor.page.url()).toContain('sort=amount')
  await acceptor.page.reload()
  await acceptor.page.getByRole('button', { name: '保存为视图' }).waitFor()
  await acceptor.close()
  const clerk = await journey.open('water-bureau-clerk')
  await clerk.go('/projects')
  expect(await clerk.page.getByText('视图').count()).toBe(0)
  await clerk.close()
})
