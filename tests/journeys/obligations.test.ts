import { expect, test } from 'vitest'
import { desktop, phone } from './browser.ts'
import { beginJourney } from './journey.ts'

const journey = beginJourney()

test('a clerk finds from the workbench what is owed by when, why, and how the day was counted', async () => {
  const { page, go, faults, close } = await journey.open('economy-bureau-clerk', desktop)
  await go('/')
  const block = page.getByRole('region', { name: '到期要办的事' })
  await block.getByRole('link', { name: '义务日历' }).waitFor()
  // The return stands among the tasks, with its light: one matter is one row.
  await page
    .getByText(/剩 \d+ 个工作日/)
    .first()
    .waitFor()
  expect(await block.getByText('在补正期限内答复').count()).toBe(0)
  await block.getByRole('link', { name: '义务日历' }).click()
  await page.getByRole('heading', { level: 1, name: '义务日历' }).waitFor()
  const row = page.getByRole('row').filter({ hasText: '在补正期限内答复' })
  await row.getByText('怎么算的').click()
  await row.getByText(/发出补正通知）起算：\d+ 个工作日/).waitFor()
  await row.getByText(/放假安排/).waitFor()
  await row.getByRole('button', { name: '待核' }).click()
  await page.getByText('审批时限以部署单位设定的工作日为准').waitFor()
  expect(faults).toEqual([])
  await close()
})

test('the bureau narrows the calendar by state; the address keeps it and a phone shows the same', async () => {
  const window = await journey.open('bureau-approver', phone)
  await window.go('/obligations')
  const states = window.page.getByRole('navigation', { name: '按时限' })
  await states.getByRole('link', { name: /预计/ }).click()
  await expect.poll(() => window.page.url()).toContain('status=expected')
  await expect.poll(() => window.page.getByRole('row').filter({ hasText: '在审批时限内作出决定' }).count()).toBe(0)
  await window.page.getByRole('row').filter({ hasText: '报送年度绩效评价报告' }).first().waitFor()
  await window.page.reload()
  await window.page.getByRole('row').filter({ hasText: '报送年度绩效评价报告' }).first().waitFor()
  expect(window.faults).toEqual([])
  await window.close()
})

test('the page of an approved project says what it owes next, and what was done', async () => {
  const code = await journey.stage.find('data-bureau-clerk', 'approved')
  const { page, go, faults, close } = await journey.open('data-bureau-clerk')
  await go(`/p/${code}`)
  const card = page.getByRole('region', { name: '到期要办的事' })
  await card.getByText('申请竣工验收').waitFor()
  await card.getByText('○').first().waitFor()
  await card.getByText(/^已完成 \d+ 项$/).click()
  await card.getByText('在审批时限内作出决定').waitFor()
  expect(faults).toEqual([])
  await close()
})

test('a calendar address is made, read by a program that is not signed in, and dies when it is revoked', async () => {
  const { page, go, faults, close } = await journey.open('economy-bureau-clerk')
  await go('/me')
  await page.getByRole('button', { name: '生成订阅地址' }).click()
  const address = await page.getByLabel('订阅地址（只显示这一次）').inputValue()
  const read = async () => {
    const answer = await fetch(address)
    return { status: answer.status, text: (await answer.text()).replaceAll('\r\n ', '') }
  }
  expect((await read()).text).toContain('在补正期限内答复')
  await page.reload()
  await page.getByRole('button', { name: '重新生成地址' }).waitFor()
  expect(await page.getByLabel('订阅地址（只显示这一次）').count()).toBe(0)
  await page.getByRole('button', { name: '停用' }).click()
  await page.getByText('还没有订阅地址。').waitFor()
  expect((await read()).status).toBe(404)
  expect(faults).toEqual([])
  await close()
})
