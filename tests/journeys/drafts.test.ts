import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { testWorkbook } from '../integration/test-workbook.ts'
import type { Window } from './browser.ts'
import { drafting } from './filled-draft.ts'
import { beginJourney } from './journey.ts'

const journey = beginJourney()
let code = ''
beforeAll(async () => {
  code = await journey.stage.find(drafting.login, 'application.drafting')
})

const savedLine = /^✓ 已保存 /

/** What the server holds of a section. */
async function held(section: string): Promise<Readonly<Record<string, unknown>>> {
  const { sections } = (await journey.stage.get(drafting.login, `/projects/${code}/application`)) as {
    sections: { section: string; content: Record<string, unknown> }[]
  }
  return sections.find(one => one.section === section)?.content ?? {}
}

async function write(section: string): Promise<Window> {
  const window = await journey.open(drafting.login)
  await window.go(`/p/${code}/application/${section}`)
  return window
}

const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true })

test('what is typed is on the server when the page says so, and not a word is claimed before', async () => {
  const { page, faults, close } = await write('needs')
  const words = '目前由多个系统分别支撑。'
  const release = await heldBack(page)
  await field(page, '业务与信息化现状').pressSequentially(words)
  await page.getByText('正在保存').waitFor()
  expect(await page.getByText(savedLine).count()).toBe(0)
  expect(await held('needs')).not.toMatchObject({ currentState: words })
  await release()
  await page.getByText(savedLine).waitFor()
  expect(await held('needs')).toMatchObject({ currentState: words })

  await field(page, '建设必要性').pressSequentially('减少重复填报。')
  await expect.poll(() => held('needs')).toMatchObject({ necessity: '减少重复填报。' })
  await page.reload()
  await expect.poll(() => field(page, '建设必要性').inputValue()).toBe('减少重复填报。')
  expect(faults).toEqual([])
  await close()
})

/** Requests that save wait until released. */
async function heldBack(page: Page): Promise<() => Promise<void>> {
  const gate = Promise.withResolvers<void>()
  await page.route('**/application/*', async route => {
    if (route.request().method() === 'PUT') await gate.promise
    await route.continue()
  })
  return async () => {
    gate.resolve()
    await page.unrouteAll({ behavior: 'wait' })
  }
}

test('two seconds without a network are said, and everything typed meanwhile is saved after', async () => {
  const { page, close } = await write('content')
  await page.context().setOffline(true)
  await field(page, '建设目标').pressSequentially('支撑日常业务办理。')
  await page.getByText(/离线，未保存，正在重试/).waitFor()
  expect(await page.getByText(savedLine).count()).toBe(0)
  await field(page, '总体架构').pressSequentially('部署在武汉云。')
  await page.waitForTimeout(2000)
  await page.context().setOffline(false)
  await page.getByText(savedLine).waitFor()
  await expect.poll(() => held('content')).toMatchObject({ goal: '支撑日常业务办理。', architecture: '部署在武汉云。' })
  await close()
})

test('what does not read as an amount is kept as typed, with the reason beside it', async () => {
  const { page, close } = await write('operation')
  const cost = field(page, '年度运维费用')
  await cost.fill('1.2O')
  await page.getByText('“1.2O”中疑似把数字 0 写成了字母 O').waitFor()
  await page.getByText(savedLine).waitFor()
  await page.reload()
  await expect.poll(() => cost.inputValue()).toBe('1.2O')
  await cost.fill('１，２８６．５０')
  await page.getByText('= 12,865,000.00 元').waitFor()
  await expect.poll(() => held('operation')).toMatchObject({ yearlyCost: 1_286_500_000 })
  await close()
})

test('the same field in two windows: yours, theirs and the original; different fields join by themselves', async () => {
  await journey.stage.save(drafting.login, code, { cipher: { needs: '原来的需求', scheme: '原来的措施' } })
  const one = await write('cipher')
  const other = await write('cipher')

  await field(one.page, '密码应用需求').fill('第一个窗口的需求')
  await one.page.getByText(savedLine).waitFor()
  await expect.poll(() => held('cipher')).toMatchObject({ needs: '第一个窗口的需求' })

  await field(other.page, '密码应用措施').fill('第二个窗口的措施')
  await expect.poll(() => held('cipher')).toMatchObject({ needs: '第一个窗口的需求', scheme: '第二个窗口的措施' })
  await expect.poll(() => field(other.page, '密码应用需求').inputValue()).toBe('第一个窗口的需求')

  await field(one.page, '密码应用措施').fill('第一个窗口也改了措施')
  const dialog = one.page.getByRole('dialog', { name: '您填写时，别人也改了同样的地方' })
  const group = dialog.getByRole('group', { name: '密码应用措施' })
  await group.waitFor()
  expect(await group.innerText()).toMatch(
    /您的\s*第一个窗口也改了措施\s*对方的\s*第二个窗口的措施\s*原来的\s*原来的措施/,
  )
  expect(await held('cipher')).toMatchObject({ scheme: '第二个窗口的措施' })
  await group.getByRole('radio', { name: /^对方的/ }).check()
  await dialog.getByRole('button', { name: '按所选保存' }).click()
  await expect.poll(() => field(one.page, '密码应用措施').inputValue()).toBe('第二个窗口的措施')
  await one.page.getByText(savedLine).waitFor()
  expect(await held('cipher')).toMatchObject({ needs: '第一个窗口的需求', scheme: '第二个窗口的措施' })
  await one.close()
  await other.close()
})

test('a crash of the server loses nothing typed two seconds before, and what follows is saved after the restart', async () => {
  const { page, close } = await write('goals')
  const before = '按期建成并投入使用。'
  await field(page, '总体目标').pressSequentially(before)
  await page.waitForTimeout(2000)
  await page.getByText(savedLine).waitFor()
  await field(page, '总体目标').pressSequentially('投资不超概算。')
  await journey.product.kill()
  await page.getByText(/未保存，正在重试/).waitFor()
  expect(await page.getByText(savedLine).count()).toBe(0)
  await journey.product.start()
  expect(JSON.stringify(await held('goals'))).toContain(before)
  await page.getByText(savedLine).waitFor()
  expect(await held('goals')).toMatchObject({ goal: `${before}投资不超概算。` })
  await close()
}, 240_000)

test('who is asked whether to leave without saving is told when the save succeeds after all, and may go on', async () => {
  const { page, go, close } = await journey.open(drafting.login)
  await go(`/p/${code}/application/needs`)
  await page.context().setOffline(true)
  await page.getByRole('textbox', { name: '建设必要性', exact: true }).fill('断网时写的必要性。')
  await page.getByRole('link', { name: '← 返回任务清单' }).click()
  await page.getByRole('dialog', { name: '有内容还没有保存' }).waitFor()
  await page.context().setOffline(false)
  const saved = page.getByRole('dialog', { name: '✓ 已保存' })
  await saved.getByRole('button', { name: '离开本页' }).click()
  await page.waitForURL(url => url.pathname === `/p/${code}/application`)
  await close()
})

test('a table is pasted from any cell of the estimate, and from no field or dialog elsewhere', async () => {
  const { page, faults, close } = await write('estimate')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = '费用类别\t名称\t数量\t单位\t单价（元）\t依据\n硬件\t服务器\t2\t台\t125000\t询价'
  await page.evaluate(words => navigator.clipboard.writeText(words), copied)
  const preview = page.getByRole('dialog', { name: '粘贴预览' })
  await page.getByRole('combobox', { name: /^第 1 行/ }).click()
  for (let cell = 0; cell < 7; cell++) {
    await page.keyboard.press('Control+v')
    await preview.getByText('识别 1 行，1 行可用').waitFor()
    await page.keyboard.press('Escape')
    await preview.waitFor({ state: 'detached' })
    await page.keyboard.press('Tab')
  }
  await page.getByRole('button', { name: '从 Excel 粘贴' }).focus()
  await page.keyboard.press('Control+v')
  await page.keyboard.press('Enter')
  expect(await page.getByRole('dialog').getByRole('heading').allInnerTexts()).toEqual(['从 Excel 粘贴'])
  // As vendors send it: nothing says on what the prices rest.
  const quoted = '费用类别\t名称\t数量\t单位\t单价（元）\n硬件\t服务器\t2\t台\t62500\n硬件\t交换机\t1\t台\t125000'
  await page.evaluate(words => navigator.clipboard.writeText(words), quoted)
  await page.keyboard.press('Control+v')
  await preview.getByText('第 1 行第 5 列“单价（元）”').first().waitFor()
  await preview.getByLabel('2 行没有依据，都填').fill('询价')
  await preview.getByRole('button', { name: '填入' }).click()
  await preview.getByRole('button', { name: '加入 2 行' }).click()
  await page.getByText('合计 25.00 万元', { exact: true }).waitFor()
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await page.getByText('合计 0.00 万元', { exact: true }).waitFor()
  await expect.poll(() => held('estimate')).toMatchObject({ lines: [] })
  expect(faults).toEqual([])
  await close()
})

test('a file without a unit is asked for one, told that it is far from the plan, and hides nothing', async () => {
  const { page, faults, close } = await write('estimate')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '导入文件' }).click(),
  ])
  const file = testWorkbook([
    {
      name: '估算',
      rows: [
        ['费用类别', '名称', '数量', '单位', '单价', '金额', '依据'],
        ['硬件设备', '服务器', 1, '台', 1_780_000, 1_780_000, '询价'],
        ['硬件设备', '旧方案防火墙', 1, '台', 90_000, 90_000, '作废'],
      ],
      hiddenRows: [3],
    },
  ])
  const buffer = Buffer.from(await file.arrayBuffer())
  await chooser.setFiles({ name: '估算.xlsx', mimeType: 'application/octet-stream', buffer })
  const preview = page.getByRole('dialog', { name: '粘贴预览' })
  expect(await preview.getByRole('button', { name: '加入 1 行' }).isDisabled()).toBe(true)
  await preview.getByRole('combobox', { name: '单价的单位' }).selectOption({ label: '万元' })
  await preview.getByText('合计约为计划数的 10,000 倍').waitFor()
  await preview.getByRole('combobox', { name: '单价的单位' }).selectOption({ label: '元' })
  await preview.getByText('可用行合计 178.00 万元').waitFor()
  await preview.getByText('计划数 178.00 万元').waitFor()
  expect(await preview.getByRole('alert').count()).toBe(0)
  await preview.getByRole('checkbox', { name: /第 3 行 “旧方案防火墙” 隐藏的行 9\.00/ }).check()
  await preview.getByRole('button', { name: '加入 2 行' }).click()
  await page.getByText('合计 187.00 万元', { exact: true }).waitFor()
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await page.getByText('合计 0.00 万元', { exact: true }).waitFor()
  await expect.poll(() => held('estimate')).toMatchObject({ lines: [] })
  expect(faults).toEqual([])
  await close()
})
