import type { ApplicationContent, Project } from '@zhengheng/policy'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { violationsOn } from './accessibility.ts'
import { type Activations, countActivations } from './activations.ts'
import { follow, press, type } from './acts.ts'
import { desktop, phone, type Window } from './browser.ts'
import { beginJourney } from './journey.ts'

const reviewer = 'bureau-reviewer'
const asked = '未说明密钥管理方式，请补充'
const reason = '必要性表述与上文统一'

const journey = beginJourney()
let code = ''
let clerk = ''
let leader = ''
let content: ApplicationContent
beforeAll(async () => {
  code = await firstUnreturned()
  const { project } = await seen()
  const { items } = (await journey.stage.get(reviewer, '/personas')) as {
    items: { login: string; roles: string[]; unit: { id: string } }[]
  }
  const of = (role: string) => items.find(one => one.unit.id === project.unit?.id && one.roles.includes(role))?.login
  clerk = of('owner.clerk') ?? ''
  leader = of('owner.leader') ?? ''
  const no = project.approval.submissions.length
  content = (
    (await journey.stage.get(reviewer, `/projects/${code}/submissions/${no}`)) as { content: ApplicationContent }
  ).content
}, 240_000)

const seen = async (of = code) => (await journey.stage.get(reviewer, `/projects/${of}`)) as { project: Project }

/** A case in review that was never returned, so that the first notice needs no reason. */
async function firstUnreturned(): Promise<string> {
  const { items } = (await journey.stage.get(reviewer, '/projects?status=application.inReview')) as {
    items: { code: string }[]
  }
  for (const item of items) if ((await seen(item.code)).project.approval.corrections.length === 0) return item.code
  throw new Error('the demo city has no case in review that was never returned')
}

async function counting(login: string, path = '/'): Promise<Window & { readonly activations: Activations }> {
  const window = await journey.open(login)
  const activations = await countActivations(window.page)
  await window.go(path)
  activations.reset()
  return { ...window, activations }
}

/** Selects the first words of an element as a mouse would. */
const select = (page: Page, selector: string, letters: number) =>
  page.locator(selector).evaluate((element, length) => {
    const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()
    const range = document.createRange()
    range.setStart(words as Node, 0)
    range.setEnd(words as Node, length)
    document.getSelection()?.removeAllRanges()
    document.getSelection()?.addRange(range)
  }, letters)

const kept = (page: Page) =>
  page
    .getByText(/^✓ 已保存 /)
    .first()
    .waitFor()
const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true })

test('notes on selected words and on a row become the notice, and are there after a reload: sent in at most 3', async () => {
  const { page, go, activations, faults, close } = await counting(reviewer, `/p/${code}/review`)
  await select(page, '#at-cipher-scheme dd .prose', 8)
  await page.getByRole('button', { name: '批注 c' }).click()
  await page.keyboard.type(asked)
  await page.locator('#at-estimate-lines-1 td').nth(2).click()
  await page.keyboard.press('c')
  await page.keyboard.type('请补充测算依据')
  await kept(page)
  await go(`/p/${code}/review`)
  expect(await page.getByRole('textbox', { name: '批注 1 内容' }).inputValue()).toBe(asked)
  expect(await page.getByRole('region', { name: '批注 2', exact: true }).innerText()).toContain('第 2 项')

  await select(page, '#at-schedule-steps-0 td:nth-child(2)', 2)
  await page
    .getByRole('group', { name: /^1 / })
    .getByRole('radio', { name: /不符合/ })
    .check()
  await page
    .getByRole('button', { name: /⚑ .*第 1 项/ })
    .first()
    .waitFor()
  expect(await violationsOn(page)).toEqual([])
  activations.reset()
  await press(page, '退回补正（3 处）')
  await press(page, '发送补正通知')
  await expect.poll(async () => (await seen()).project.status).toBe('application.returned')
  expect(activations.count()).toBeLessThanOrEqual(3)
  const items = (await seen()).project.approval.corrections.at(-1)?.items ?? []
  expect(items.map(item => [item.section, item.anchor?.field, item.anchor?.row?.no])).toEqual([
    ['schedule', 'steps', 1],
    ['cipher', 'scheme', undefined],
    ['estimate', 'lines', 2],
  ])
  expect(items[1]?.anchor?.quote).toBe(content.cipher.scheme.slice(0, 8))
  expect(faults).toEqual([])
  await close()
}, 120_000)

test('the clerk is led to the very field, answers beside it, and closes the item in at most 4 from the workbench', async () => {
  const { page, activations, faults, close } = await counting(clerk)
  await page.locator('.my-task').filter({ hasText: code }).getByRole('link', { name: '去补正' }).click()
  await page
    .getByText(/^还剩 3 处/)
    .first()
    .waitFor()
  await follow(page, '去修改：密码应用方案')
  const field = page.getByRole('textbox', { name: '密码应用措施' })
  await expect.poll(() => field.evaluate(element => element === document.activeElement)).toBe(true)
  const pin = page.getByRole('region', { name: '第 2 处补正意见' })
  expect(await pin.innerText()).toContain(asked)
  await field.fill(`密钥由市级密码服务平台统一管理。${content.cipher.scheme.slice(8)}`)
  await group(page, '第 2 处的处理').getByRole('radio', { name: '已修改' }).check()
  expect(activations.count()).toBeLessThanOrEqual(4)
  await kept(page)
  expect(await violationsOn(page)).toEqual([])
  await press(page, '保存并返回补正清单')
  await page
    .getByText(/^还剩 2 处/)
    .first()
    .waitFor()
  expect(await group(page, '第 2 处的处理').getByRole('radio', { name: '已修改' }).isChecked()).toBe(true)

  expect(faults).toEqual([])
  await close()
}, 120_000)

test.each([
  ['on the desk', desktop],
  ['in the hand', phone],
] as const)('%s the row of the estimate that was commented on takes the caret', async (_, viewport) => {
  const { page, go, faults, close } = await journey.open(clerk, viewport)
  const focused = () => page.evaluate(() => document.activeElement?.id)
  await go(`/p/${code}/correction`)
  await follow(page, '去修改：投资估算')
  const pin = page.getByRole('region', { name: '第 3 处补正意见' })
  await pin.waitFor()
  await expect.poll(focused).toBe('field-lines.1.category')
  await expect
    .poll(() => page.locator('[id="field-lines.1.category"]').evaluate(cell => cell.getBoundingClientRect().top))
    .toBeLessThan(viewport.height)

  // From elsewhere in the table, the place named by the comment leads back to it.
  if (viewport === desktop) {
    await page.locator('[data-place="0 1"]').click()
    await expect.poll(focused).toBe('field-lines.0.name')
    await pin.getByRole('button', { name: /第 2 项/ }).click()
    await expect.poll(focused).toBe('field-lines.1.category')
  }
  expect(faults).toEqual([])
  await close()
})

test('a section nobody named opens with a reason and not before; the reason goes with the answers', async () => {
  const { page, go, faults, close } = await journey.open(clerk)
  await go(`/p/${code}/application/needs`)
  expect(await page.getByRole('textbox', { name: '建设必要性' }).count()).toBe(0)
  await press(page, '说明理由并修改')
  await page.getByText('请填写“改动理由”，再修改本部分').waitFor()
  expect(await violationsOn(page)).toEqual([])
  await type(page, '改动理由', reason)
  await press(page, '说明理由并修改')
  await type(page, '建设必要性', '汛期前应当建成，支撑统一调度。')
  await expect
    .poll(async () => {
      const { sections } = (await journey.stage.get(clerk, `/projects/${code}/application`)) as {
        sections: { section: string; content: { necessity?: string } }[]
      }
      return sections.find(one => one.section === 'needs')?.content.necessity
    })
    .toContain('汛期前应当建成')

  await go(`/p/${code}/correction`)
  expect(await page.getByRole('textbox', { name: '需求与现状：改动理由' }).inputValue()).toBe(reason)
  await group(page, '第 1 处的处理').getByRole('radio', { name: '已修改' }).check()
  await group(page, '第 3 处的处理').getByRole('radio', { name: '有异议' }).check()
  await press(page, '提交补正')
  await page.getByText('请填写“逐项答复第 3 项的说明”').first().waitFor()
  await type(page, '第 3 处说明', '三家询价的均价，见附件')
  await press(page, '提交补正')
  await page.getByText(/^补正已提交/).waitFor()
  expect((await seen()).project.approval.corrections.at(-1)?.otherChanges).toEqual([{ section: 'needs', reason }])
  expect(faults).toEqual([])
  await close()
}, 120_000)

test('the reviewer sees only the items with before, after and reply, other changes apart, and closes each; again needs a reason', async () => {
  await journey.stage.act(leader, `/projects/${code}`, 'approval.confirmApplication', { agrees: true })
  const { page, go, faults, close } = await journey.open(reviewer)
  await go(`/p/${code}/review`)
  expect(await page.getByRole('radio', { name: '仅看 3 处' }).isChecked()).toBe(true)
  const points = page.getByRole('tabpanel').filter({ has: page.getByText('已核实 0 / 3') })
  const words = await points.innerText()
  expect(words).toContain('密钥由市级')
  expect(words).toContain(content.cipher.scheme.slice(0, 4))
  expect(words).toContain('三家询价的均价')
  expect(words).toContain(`理由：${reason}`)
  await group(page, '第 2 处的核实').getByRole('radio', { name: '已解决' }).check()
  await group(page, '第 3 处的核实').getByRole('radio', { name: '仍有问题' }).check()
  await page.getByRole('textbox', { name: '第 3 处还有什么问题' }).fill('询价单与明细不符')
  await page.getByText('已核实 2 / 3').waitFor()
  expect(await violationsOn(page)).toEqual([])
  await press(page, '退回补正（1 处）')
  const why = page.getByRole('textbox', { name: /再次补正的理由/ })
  expect(await why.inputValue()).toBe('第 3 处补正后仍有问题。')
  await why.fill('')
  await press(page, '发送补正通知')
  await page.getByText('补正事项应一次性告知；再次退回须写明理由').first().waitFor()
  await why.fill('第 3 处补正后仍有问题。')
  await press(page, '发送补正通知')
  await expect.poll(async () => (await seen()).project.approval.corrections.length).toBe(2)
  const [first, second] = (await seen()).project.approval.corrections
  expect(first?.items.map(item => item.settled?.result)).toEqual([undefined, 'resolved', 'unresolved'])
  expect(second?.items).toMatchObject([{ section: 'estimate', text: '询价单与明细不符', anchor: { row: { no: 2 } } }])
  expect(faults.filter(fault => !/status of 422/.test(fault))).toEqual([])
  await close()
}, 120_000)
