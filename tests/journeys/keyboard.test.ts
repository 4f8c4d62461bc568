import { expect, test } from 'vitest'
import { arrive } from './acts.ts'
import { drafting, fillDraft } from './filled-draft.ts'
import { beginJourney } from './journey.ts'
import { keyboardPerson } from './keyboard-person.ts'

const journey = beginJourney()

test('the clerk goes from the workbench to the receipt of a complete draft without a pointer', async () => {
  const code = await fillDraft(journey.stage)
  const window = await journey.open(drafting.login)
  const { page } = window
  await window.go('/')
  const person = await keyboardPerson(page)

  await person.walkTo(page.getByRole('link', { name: '继续填写' }))
  await person.press('Enter')
  await person.walkTo(page.getByRole('link', { name: /项目基本信息/ }))
  await person.press('Enter')
  await arrive(page, '项目基本信息')
  await person.walkTo(page.getByRole('textbox', { name: '联系电话' }))
  await person.press('Control+a')
  await person.type('027-12345678')
  await page.getByText(/^✓ 已保存 /).waitFor()
  await person.press('Control+Enter')
  await arrive(page, /集约化核对/)
  await person.walkTo(page.getByRole('link', { name: /返回任务清单/ }), 'Shift+Tab')
  await person.press('Enter')

  await person.walkTo(page.getByRole('link', { name: '核对并提交' }))
  await person.press('Enter')
  await arrive(page, '核对并提交')
  await expect.poll(() => page.getByText('027-12345678').count()).toBe(1)
  await person.walkTo(page.getByRole('checkbox', { name: /我已核对/ }))
  await person.press('Space')
  await person.walkTo(page.getByRole('button', { name: '提交单位审核' }))
  await person.press('Enter')
  await arrive(page, /^已提交/)

  expect(await journey.stage.find(drafting.leader, 'application.atUnitLeader')).toBe(code)
  expect(person.unseen()).toEqual([])
  expect(person.pointerEvents()).toBe(0)
  expect(window.faults).toEqual([])
  await window.close()
})

test('the reviewer clears one case of the inbox with j, k, Enter, 1, 2 and 3', async () => {
  const window = await journey.open('bureau-reviewer')
  const { page } = window
  await window.go('/')
  const person = await keyboardPerson(page)
  const waiting = page.getByRole('table', { name: '待办' }).getByRole('row')
  await waiting.nth(1).waitFor()
  const before = await waiting.count()

  await person.walkTo(waiting.nth(1).getByRole('link'))
  await person.press('j', 'j', 'k')
  const name = await page.evaluate(() => document.activeElement?.textContent ?? '')
  expect(await waiting.nth(1).getByRole('link').innerText()).toBe(name)
  await person.press('Enter')
  await arrive(page, name)
  const code = new URL(page.url()).pathname.split('/')[2]

  await person.walkTo(page.getByRole('radio', { name: '1 符合' }))
  await person.press('1', 'j', '3', 'k', '1', 'j', '1', 'j')
  for (let item = 2; item < 10; item++) await person.press('1', 'j')
  await person.press('2')
  await page.getByText('已检查 11 / 11').waitFor()
  await page.getByRole('button', { name: '退回补正（1 处）' }).waitFor()
  await person.press('1')

  await person.walkTo(page.getByRole('button', { name: '提出审核意见' }))
  await person.press('Enter')
  await person.walkTo(page.getByRole('textbox', { name: '审核意见' }))
  await person.press('Control+Enter')
  await page.waitForURL(url => !url.pathname.includes(`/${code}/`))

  await window.go('/')
  await expect.poll(() => waiting.count()).toBe(before - 1)
  expect(person.unseen()).toEqual([])
  expect(person.pointerEvents()).toBe(0)
  expect(window.faults).toEqual([])
  await window.close()
})
