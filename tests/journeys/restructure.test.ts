import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { press, type } from './acts.ts'
import { phone } from './browser.ts'
import { beginJourney } from './journey.ts'
import { keyboardPerson } from './keyboard-person.ts'

const journey = beginJourney()

const year = () => new Date().getFullYear() + 1

interface Line {
  readonly name: string
  readonly code: string
  readonly status: string
  readonly planned: number
  readonly unit: string
}

const lines = async (): Promise<readonly Line[]> =>
  ((await journey.stage.get('bureau-planner', `/plans/${year()}`)) as { lines: readonly Line[] }).lines

const argued = async () => (await lines()).filter(({ status }) => status === 'plan.submitted')
const total = async () => (await lines()).reduce((sum, { planned }) => sum + planned, 0)
const row = (page: Page, { name }: Line) => page.getByRole('checkbox', { name: `选择 ${name}`, exact: true })

test('without a pointer: two lines are chosen, merged with a live sum, and taken apart again', async () => {
  const before = await total()
  const [first, ...others] = await argued()
  const second = others.find(line => line.unit === first?.unit)
  const other = second ?? others[0]
  if (!first || !other) throw new Error('the demo city argues too few lines')
  const window = await journey.open('bureau-planner')
  const { page } = window
  await window.go(`/plans/${year()}?group=none`)
  const person = await keyboardPerson(page)

  for (const line of [first, other]) {
    await person.walkTo(row(page, line))
    await person.press('Space')
  }
  await person.walkTo(page.getByRole('button', { name: '合并', exact: true }))
  await person.press('Enter')
  const form = page.getByRole('dialog', { name: '合并计划项' })
  await form.getByText('合并后投资').waitFor()
  if (!second) {
    await person.walkTo(form.getByRole('textbox', { name: '下达的建设任务', exact: true }))
    await person.type('统一建设')
  }
  await person.walkTo(form.getByRole('textbox', { name: '合并理由' }))
  await person.type('功能重复，合并建设。')
  await person.press('Control+Enter')
  const bar = page.getByRole('region', { name: '刚刚办理' })
  await bar.getByText(/^已合并为/).waitFor()
  expect(await total()).toBe(before)
  expect((await lines()).filter(({ status }) => status === 'plan.merged')).toHaveLength(1)

  await person.walkTo(bar.getByRole('button', { name: '撤销' }))
  await person.press('Enter')
  await bar.waitFor({ state: 'detached' })
  expect(await total()).toBe(before)
  expect((await lines()).filter(({ status }) => status === 'plan.merged')).toHaveLength(0)
  expect(person.unseen()).toEqual([])
  expect(person.pointerEvents()).toBe(0)
  expect(window.faults).toEqual([])
  await window.close()
})

test('in the hand: a line is split, the sum tells what is left, small parts are pointed out with their article', async () => {
  const before = await total()
  const line = (await argued()).find(({ planned }) => planned > 100_000_000)
  if (!line) throw new Error('the demo city argues no large line')
  const window = await journey.open('bureau-planner', phone)
  const { page } = window
  await window.go(`/plans/${year()}?group=none`)
  await page.getByRole('button', { name: `办理 ${line.name}`, exact: true }).click()
  await page.getByRole('dialog', { name: line.name }).getByRole('button', { name: '拆分', exact: true }).click()
  const form = page.getByRole('dialog', { name: '拆分计划项' })
  const part = (n: number) => form.getByRole('group', { name: `第 ${n} 项`, exact: true })
  await part(2).getByRole('textbox', { name: '项目名称' }).fill('运行维护')
  await part(2).getByRole('textbox', { name: '主要建设内容' }).fill('三年运行维护')
  await part(1).getByRole('textbox', { name: '计划投资' }).fill('20')
  await form.getByText(/还差/).waitFor()
  await press(page, '余额放入最后一项')
  await form.getByText(/相符/).waitFor()
  await form.getByText(/疑似拆分规避审批/).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
  await type(page, '拆分理由', '分属两项预算。')
  await form.getByRole('button', { name: '拆分计划项', exact: true }).click()
  await form.getByRole('alert').getByText('请填写“低于限额的说明”').waitFor()
  await form.getByRole('textbox', { name: '低于限额的说明', exact: true }).fill('硬件维护单列，由另一机构承担。')
  await form.getByRole('button', { name: '拆分计划项', exact: true }).click()
  await page.getByText('已拆分为 2 项').waitFor()
  expect(await total()).toBe(before)

  await page.getByRole('button', { name: '办理 运行维护', exact: true }).click()
  const drawer = page.getByRole('dialog', { name: '运行维护' })
  await drawer.getByRole('heading', { name: '合并与拆分' }).waitFor()
  await drawer.getByText(line.code).first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
  expect(window.faults).toEqual([])
  await window.close()
})
