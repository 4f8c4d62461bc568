import { beforeAll, expect, test } from 'vitest'
import { violationsOn } from './accessibility.ts'
import { drafting } from './filled-draft.ts'
import { beginJourney } from './journey.ts'

const SECOND = 'civil-affairs-clerk-b'

const journey = beginJourney()
let code = ''
beforeAll(async () => {
  code = await journey.stage.find(drafting.login, 'application.drafting')
})

test('a colleague is asked for a section, is told, finds it on the workbench, and both see each other at it', async () => {
  const first = await journey.open(drafting.login)
  await first.go(`/p/${code}/application`)
  await first.page.getByRole('button', { name: '邀请同事填写' }).click()
  const dialog = first.page.getByRole('dialog', { name: '邀请同事填写' })
  await dialog.getByLabel('请谁填写').selectOption({ label: `经办人乙（${SECOND}）` })
  await dialog.getByRole('checkbox', { name: '3 需求与现状' }).check()
  await dialog.getByRole('checkbox', { name: '8 实施计划' }).check()
  await dialog.getByRole('button', { name: '发出邀请' }).click()
  await dialog.getByRole('button', { name: '收回 实施计划' }).waitFor()
  expect(await violationsOn(first.page)).toEqual([])
  await dialog.getByRole('button', { name: '收回 实施计划' }).click()
  await dialog.getByText('已结束的 1 条').waitFor()
  await first.page.keyboard.press('Escape')
  await first.page.getByRole('link', { name: /需求与现状.*请经办人乙填写/ }).waitFor()

  const second = await journey.open(SECOND)
  await second.go('/notices')
  await second.page.getByText(/经办人请您填写“需求与现状”“实施计划”/).waitFor()
  await second.go('/')
  await second.page.getByText('同事请您填写（1）').waitFor()
  await second.page.getByRole('link', { name: '去填写 需求与现状' }).click()
  const field = second.page.getByRole('textbox', { name: '建设必要性', exact: true })
  await field.fill('乙写的必要性。')
  await second.page.getByText(/^✓ 已保存 /).waitFor()

  await first.go(`/p/${code}/application/needs`)
  await first.page.getByText(/^经办人乙 (正在编辑|也在看)$/).waitFor()
  expect(await violationsOn(first.page)).toEqual([])
  await second.page.getByRole('link', { name: '← 返回任务清单' }).click()
  await second.page
    .getByText(/需求与现状/)
    .first()
    .waitFor()
  await expect.poll(() => first.page.getByText(/^经办人乙 /).count(), { timeout: 45_000 }).toBe(0)
  expect([...first.faults, ...second.faults]).toEqual([])
  await first.close()
  await second.close()
})

test('at the bureau, whoever has the same case open is named', async () => {
  const reviewed = await journey.stage.find('bureau-reviewer', 'application.inReview')
  const reviewer = await journey.open('bureau-reviewer')
  await reviewer.go(`/p/${reviewed}/review`)
  const approver = await journey.open('bureau-approver')
  await approver.go(`/p/${reviewed}/decide`)
  await approver.page.getByText('审核岗 也在看').waitFor()
  expect([...reviewer.faults, ...approver.faults]).toEqual([])
  await reviewer.close()
  await approver.close()
})

test('an act in hand stays when the same was settled in another window meanwhile, and says what was done', async () => {
  const leader = 'public-security-leader'
  const waiting = await journey.stage.find(leader, 'application.atUnitLeader')
  const { page, go, close } = await journey.open(leader)
  const first = await page.context().newPage()
  await page.clock.install()
  await go(`/p/${waiting}/confirm`)
  await page.getByRole('button', { name: '退回经办人修改' }).click()
  const dialog = page.getByRole('dialog', { name: '退回经办人修改' })
  await dialog.getByRole('textbox', { name: '修改意见' }).fill('预算依据不足')

  await first.goto(`/p/${waiting}/confirm`)
  await first.getByRole('checkbox').check()
  await first.getByRole('button', { name: '确认并报送' }).click()
  await first.getByText('已报送市数据局，等待受理。').waitFor()

  // Long enough for what was read to be old; coming back to the window would read it anew.
  await page.clock.fastForward(60_000)
  await page.evaluate(() => dispatchEvent(new Event('visibilitychange')))
  await dialog.getByRole('button', { name: '退回经办人修改' }).click()
  await dialog.getByText('您打开之后，这里已有新的办理').waitFor()
  expect(await dialog.getByRole('alert').innerText()).toContain('确认并报送')
  expect(await dialog.getByRole('textbox', { name: '修改意见' }).inputValue()).toBe('预算依据不足')
  await dialog.getByRole('button', { name: '看最新情况' }).click()
  await page.getByText('已报送市数据局，等待受理。').waitFor()
  await close()
})
