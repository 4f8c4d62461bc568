import { expect, test } from 'vitest'
import { follow } from './acts.ts'
import { phone } from './browser.ts'
import { beginJourney } from './journey.ts'

const journey = beginJourney()

test('M-conditions a condition sent back is answered from the workbench, checked and closed by the bureau', async () => {
  const clerk = await journey.open('data-bureau-clerk')
  await clerk.go('/')
  // The letter says in the inbox which condition it is; the link opens the form of that very one.
  const work = clerk.page.getByRole('region', { name: /^需要您处理/ })
  await work.getByText('依托武汉云和市电子政务网部署，不得新建机房、专网').first().waitFor()
  await work.getByRole('link', { name: '答复批复条件' }).first().click()
  const form = clerk.page.getByRole('dialog', { name: '答复批复条件（第 1 项）' })
  await form.getByText('请补充数据库服务器的部署情况').waitFor()
  expect(clerk.page.url()).toContain('item=O1')
  const done = form.getByRole('textbox', { name: '落实情况' })
  await expect.poll(() => done.inputValue()).toContain('已部署在武汉云')
  await done.fill('应用和数据库服务器都已部署在武汉云。')
  await clerk.page.keyboard.press('Control+Enter')
  await form.waitFor({ state: 'detached' })
  const card = clerk.page.getByRole('region', { name: '批复条件' })
  await card.getByText('待核实').waitFor()
  await card.getByText('由市数据局审核岗办理').waitFor()
  const code = new URL(clerk.page.url()).pathname.split('/').at(-1)

  const reviewer = await journey.open('bureau-reviewer', phone)
  await reviewer.go(`/p/${code}`)
  await follow(reviewer.page, '核实批复条件（第 1 项）')
  const check = reviewer.page.getByRole('dialog', { name: '核实批复条件（第 1 项）' })
  await check.getByText('应用和数据库服务器都已部署在武汉云。').waitFor()
  await check.getByRole('radio', { name: '已落实，关闭' }).check()
  await check.getByRole('button', { name: '核实批复条件' }).click()
  await check.waitFor({ state: 'detached' })
  await reviewer.page.getByText('共 1 项，已关闭 1 项').waitFor()
  expect(await reviewer.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
  await reviewer.page.getByRole('region', { name: '时间线' }).getByText('核实批复条件（第 1 项）').first().waitFor()
  expect([clerk.faults, reviewer.faults]).toEqual([[], []])
  await clerk.close()
  await reviewer.close()
})
