import { expect, test } from 'vitest'
import { violationsOn } from './accessibility.ts'
import { follow, press, type } from './acts.ts'
import { desktop, phone } from './browser.ts'
import { beginJourney } from './journey.ts'

const journey = beginJourney()

test('what if 50 became 100: a leader asks, reads the answer, opens a project and takes the workbook along', async () => {
  const { page, faults, close } = await journey.open('city-leader', desktop)
  await page.goto(journey.product.origin)
  await follow(page, '规则试算')
  await press(page, '开始试算')
  expect(await page.getByRole('alert').innerText()).toContain('请填写“审批限额”试改为多少')
  await type(page, '试改为', '一百')
  await press(page, '开始试算')
  expect(await page.getByRole('alert').innerText()).toContain('读不懂')
  await type(page, '试改为', '100')
  await press(page, '开始试算')
  await page.getByRole('heading', { name: '审批限额 50.00 万元 → 100.00 万元' }).waitFor()
  await page.getByText(/重演 \d+ 个项目：3 个受影响，其中 3 个改变办理路径；242\.55 万元不再由市数据局审批/).waitFor()
  await page.locator('.paired-bars svg').first().waitFor()
  await page.getByText('当时的规则重现了全部已作决定').waitFor()

  await page.getByRole('button', { name: '已有办理会被拒绝 3' }).click()
  const affected = page.getByRole('table', { name: '受影响的项目' })
  await affected.getByText('第 11 条办理会被拒绝').first().waitFor()
  await expect.poll(() => affected.getByRole('row').count()).toBe(4)
  await affected.getByText('第 11 条办理会被拒绝').first().click()
  await affected
    .getByText(/第八条/)
    .first()
    .waitFor()

  const saved = page.waitForEvent('download')
  await press(page, '导出 Excel')
  expect((await saved).suggestedFilename()).toMatch(/^规则试算.*\.xlsx$/)
  const here = page.url()
  await affected.getByRole('link', { name: '档案目录检索服务（示例）' }).click()
  await page.getByText('为演示编写的示例').first().waitFor()

  const other = await journey.open('bureau-planner', phone)
  await other.page.goto(here)
  await other.page.getByText('3 个受影响').waitFor()
  expect(await other.page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width)
  for (const each of [page, other.page]) {
    await each.goto(here)
    await each.locator('.paired-bars svg').nth(1).waitFor()
    expect(await violationsOn(each)).toEqual([])
  }
  await follow(other.page, '改一改再试')
  expect(await other.page.getByLabel('试改为').inputValue()).toBe('100.00')
  await other.page.getByRole('link', { name: '审批限额 → 100.00 万元' }).first().waitFor()
  expect([...faults, ...other.faults]).toEqual([])
  await other.close()
  await close()
})
