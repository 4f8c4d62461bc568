import { expect, test } from 'vitest'
import { violationsOn } from './accessibility.ts'
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
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  await person.press('j')
  expect(await waiting.nth(2).getByRole('link').innerText()).toBe(await focused())
  await person.press('k')
  const name = await focused()
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

test('an act and the end of a code lead from anywhere to the page of that act', async () => {
  const code = await journey.stage.find('bureau-reviewer', 'application.inReview')
  const window = await journey.open('bureau-reviewer')
  const { page } = window
  await window.go('/guide')
  const person = await keyboardPerson(page)
  const box = page.getByRole('dialog', { name: '搜索' })
  const options = box.getByRole('option')

  await person.press('Control+k')
  await person.walkTo(box.getByRole('combobox'))
  await person.type(`受理 ${code}`)
  await options.filter({ hasText: `受理 ${code}` }).waitFor()
  expect(await options.first().innerText()).toContain('不由您办理：由市数据局受理岗办理')
  expect(await violationsOn(page)).toEqual([])

  await person.press('Control+a')
  await person.type(`退回补正 ${code.slice('WH-'.length)}`)
  await options.filter({ hasText: `退回补正 ${code}` }).waitFor()
  await person.press('Enter')
  await page.waitForURL(url => url.pathname === `/p/${code}/review`)
  expect(person.pointerEvents()).toBe(0)
  expect(window.faults).toEqual([])
  await window.close()
})

test('a click on a line of the inbox is enough for its keys to work', async () => {
  const window = await journey.open('bureau-acceptor')
  const { page } = window
  await window.go('/')
  const line = page.getByRole('table', { name: '待办' }).getByRole('row').nth(2)
  await page.keyboard.press('x')
  await line.getByRole('cell').last().click()
  await page.keyboard.press('x')
  await expect.poll(() => page.getByRole('checkbox', { checked: true }).count()).toBe(1)
  expect(await line.getByRole('checkbox').isChecked()).toBe(true)
  await window.close()
})

test('the lines of a plan are walked and selected with j, k and x, as a table and as a board', async () => {
  const window = await journey.open('bureau-planner')
  const { page } = window
  await window.go('/plans/2027')
  for (const view of ['表格', '看板']) {
    await page.getByText(view, { exact: true }).click()
    const lines = page.locator('[data-line]')
    await lines.nth(1).getByRole('checkbox').focus()
    await page.keyboard.press('k')
    await page.keyboard.press('x')
    await expect.poll(() => lines.nth(0).getByRole('checkbox').isChecked()).toBe(true)
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await expect.poll(() => lines.nth(1).getByRole('checkbox').isChecked()).toBe(true)
    await page.keyboard.press('x')
    await page.keyboard.press('k')
    await page.keyboard.press('x')
    await expect.poll(() => page.locator('[data-line] :checked').count()).toBe(0)
  }
  expect(window.faults).toEqual([])
  await window.close()
})
