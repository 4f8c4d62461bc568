import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoCase } from '../../packages/server/src/demo/cases.ts'
import { wordsOf } from '../../packages/server/src/pdf/pdf-words.ts'
import { countActivations } from './activations.ts'
import { arrive, doAct, follow, press } from './acts.ts'
import { drafting, fillDraft } from './filled-draft.ts'
import { beginJourney } from './journey.ts'

const journey = beginJourney()

/** A person at the landing page, every activation counted. */
async function counting(login: string, path = '/') {
  const window = await journey.open(login)
  const activations = await countActivations(window.page)
  await window.go(path)
  activations.reset()
  return { ...window, activations }
}

test('F01 resumes a draft at the field last typed into: 1', async () => {
  const code = await journey.stage.find(drafting.login, 'application.drafting')
  await journey.stage.save(drafting.login, code, { needs: { currentState: '由多个系统分别支撑。' } })
  const { page, activations, close } = await counting(drafting.login)
  await follow(page, '继续填写')
  await expect.poll(() => page.getByRole('textbox', { name: '业务与信息化现状' }).evaluate(isFocused)).toBe(true)
  expect(activations.count()).toBeLessThanOrEqual(1)
  await close()
})

test('F02 from the workbench to the form, the route found: at most 7', async () => {
  const { page, activations, close } = await counting('data-bureau-clerk')
  await follow(page, '我要申报')
  await page.getByRole('radio', { name: demoCase('C-15').name }).check()
  await page.getByRole('region', { name: '判定结果' }).getByText('第八条').first().waitFor()
  await press(page, '开始填写')
  await page.getByText('填完 0 / 13 部分').waitFor()
  expect(activations.count()).toBeLessThanOrEqual(7)
  expect(activations.count()).toBeGreaterThanOrEqual(3)
  await close()
})

test('F04 from the task list of a complete draft to the receipt: at most 3', async () => {
  const code = await fillDraft(journey.stage)
  const { page, activations, close } = await counting(drafting.login, `/p/${code}/application`)
  await follow(page, '核对并提交')
  await page.getByRole('checkbox', { name: /我已核对/ }).check()
  await press(page, '提交单位审核')
  await arrive(page, /^已提交/)
  expect(page.url()).toContain(`/p/${code}/receipt/`)
  expect(activations.count()).toBeLessThanOrEqual(3)
  await checkReceipt(page, code)
  await close()
})

/** The receipt as PDF: it names the project and who has it now, and anybody finds the act by the code printed on it. */
async function checkReceipt(page: Page, code: string): Promise<void> {
  const link = page.getByRole('link', { name: '下载回执 PDF', exact: true })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toMatch(/^办理回执 .*\.pdf$/)
  const [words = ''] = await wordsOf(await readFile(await download.path()))
  for (const expected of [code, '提交单位审核', '市民政局审核人办理']) expect(words).toContain(expected)
  const printed = /查验((?:[0-9A-F]{5}-){4}[0-9A-F]{5})/.exec(words)?.[1] ?? 'no code'
  await page.goto(`/verify/${printed}`)
  await page.getByText('确由本系统印发，记录完整').waitFor()
  expect(await page.getByRole('main').innerText()).toContain(code)
  // The receipt is found again from the project's page.
  await page.goto(`/p/${code}`)
  await follow(page, '第 1 次提交')
  await arrive(page, /^已提交/)
  await page.getByRole('link', { name: printed, exact: true }).waitFor()
}

test('F07 from the workbench, one case accepted and the next one open: at most 3', async () => {
  const { page, activations, close } = await counting('bureau-acceptor', '/')
  const inbox = page.getByRole('table', { name: '待办' })
  const rows = inbox.getByRole('row').filter({ has: page.getByRole('cell', { name: '受理', exact: true }) })
  await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(2)
  await rows.first().getByRole('link').click()
  await page.waitForURL('**/review')
  const first = await page.getByRole('heading', { level: 1 }).innerText()
  await doAct(page, '受理')
  await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).not.toBe(first)
  expect(activations.count()).toBeLessThanOrEqual(3)
  await close()
})

test('F08 the notice follows from the marks: at most 3', async () => {
  // A case never returned before: the second return asks for a reason.
  const code = await journey.stage.find('bureau-acceptor', 'application.submitted')
  await journey.stage.act('bureau-acceptor', `/projects/${code}`, 'approval.acceptApplication')
  const { page, activations, close } = await counting('bureau-reviewer', `/p/${code}/review`)
  const failing = page.getByRole('group', { name: /密码应用方案完整/ }).getByRole('radio', { name: /不符合/ })
  await failing.check()
  activations.reset()
  await press(page, '退回补正（1 处）')
  await press(page, '发送补正通知')
  await expect.poll(() => page.url()).not.toContain(code)
  expect(activations.count()).toBeLessThanOrEqual(3)
  await close()
})

test('F12 the annual plan as an Excel workbook: at most 2', async () => {
  const { page, activations, close } = await counting('bureau-planner', `/plans/${new Date().getFullYear() + 1}`)
  const saved = page.waitForEvent('download')
  await press(page, '导出 Excel')
  const file = await saved
  expect(file.suggestedFilename()).toMatch(/年度计划.*\.xlsx$/)
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK')
  expect(activations.count()).toBeLessThanOrEqual(2)
  await close()
})

test('F15 why something cannot be done: 1; a project by its name from any page: 2', async () => {
  const code = await journey.stage.find('economy-bureau-clerk', 'plan.drafting')
  const { page, activations, close } = await counting('economy-bureau-clerk', `/p/${code}`)
  // It says it is disabled and answers all the same, so the press is forced past that.
  await page
    .getByRole('button', { name: /^为什么不能办/ })
    .first()
    .click({ force: true })
  await page
    .getByRole('dialog', { name: /^为什么不能办/ })
    .getByText('依据')
    .first()
    .waitFor()
  expect(activations.count()).toBeLessThanOrEqual(1)
  await page.keyboard.press('Escape')

  const { name } = demoCase('C-10')
  await page.goto('/guide')
  await arrive(page, /./)
  activations.reset()
  await page.getByRole('button', { name: /^搜索项目/ }).click()
  await page.getByRole('dialog', { name: '搜索' }).getByRole('combobox').pressSequentially(name)
  await page.getByRole('option', { name }).first().waitFor()
  await page.keyboard.press('Enter')
  await arrive(page, name)
  expect(activations.count()).toBeLessThanOrEqual(2)
  await close()
})

const isFocused = (element: Element): boolean => element === document.activeElement
