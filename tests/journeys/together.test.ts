import AxeBuilder from '@axe-core/playwright'
import { beforeAll, expect, test } from 'vitest'
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
  const { violations } = await new AxeBuilder({ page: first.page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
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
  const whole = await new AxeBuilder({ page: first.page }).analyze()
  expect(whole.violations.map(({ id }) => id)).toEqual([])
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
