import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoCase } from '../../packages/server/src/demo/cases.ts'
import { schemeFile } from '../../packages/server/src/demo/scheme-file.ts'
import { arrive, choose, doAct, doOpenAct, follow, press, type } from './acts.ts'
import { readPaper } from './decision-acts.ts'
import { beginJourney } from './journey.ts'
import { putLine } from './plan-acts.ts'

const journey = beginJourney()
const name = '水务科普馆工程信息化部分'
const clerk = 'water-bureau-clerk'
const ask = '报请技术审查'
const slots = ['固定资产投资项目立项或可研文件', '信息化部分设计文件', '信息化部分投资概算']

const prose = (page: Page, label: string, words: string) =>
  page.getByRole('textbox', { name: new RegExp(`^${label}`) }).fill(words)

/** Looks at everything once more and sends it. */
async function send(page: Page): Promise<void> {
  await press(page, '下一步：核对')
  await page.getByRole('region', { name: '请核对' }).waitFor()
  await press(page, ask)
  await arrive(page, `已${ask}`)
}

/** Opens the desk of the case from the inbox, and stays there. */
async function desk(post: string): Promise<Page> {
  const page = await journey.cast.as(post)
  await follow(page, name)
  await arrive(page, name)
  await page.getByRole('checkbox', { name: /办完后留在本件/ }).check()
  return page
}

test('W-9.2 the technical opinion of a fixed-asset project, from the route to what the authority decided', async () => {
  const page = await journey.cast.as(clerk)
  const code = await putLine(page, { name, amount: '860.5' })
  await page.goto('/')
  await follow(page, '我要申报')
  await page.getByRole('radio', { name: new RegExp(code) }).check()
  await page.getByRole('checkbox', { name: '与固定资产投资项目同步设计、同步施工' }).check()
  const verdict = page.getByRole('region', { name: '判定结果' })
  expect(await verdict.innerText()).toContain('第九条')
  await press(page, ask)
  await arrive(page, ask)

  await type(page, '固定资产投资项目名称', '水务科普馆工程')
  await type(page, '基本建设项目审批部门', '市发展和改革委员会')
  await prose(page, '信息化建设内容', '随土建同步施工展陈布线，建设预约和导览系统。')
  await choose(page, '新建机房、专网', '不新建')
  await prose(page, '依托武汉云', '部署在武汉云，使用统一身份认证。')
  await prose(page, '信息资源共享分析', '预约数据编目后按需共享。')
  await prose(page, '密码应用方案', '使用统一密码服务。')
  await press(page, '下一步：核对')
  await page.getByRole('region', { name: '请核对' }).waitFor()
  await press(page, ask)
  expect(await page.getByRole('alert').first().innerText()).toContain('还缺 3 份所依据的材料')
  const file = { name: '设计文件.pdf', mimeType: 'application/pdf', buffer: Buffer.from(schemeFile(demoCase('S-7'))) }
  for (const slot of slots) {
    await page.getByLabel(`上传${slot}`, { exact: true }).setInputFiles(file)
    await page.getByRole('button', { name: new RegExp(`再传一个\\s*${slot}`) }).waitFor()
  }
  await send(page)

  const acceptor = await desk('bureau-acceptor')
  await doAct(acceptor, '受理')
  await acceptor.getByText('技术审查中', { exact: true }).first().waitFor()

  const reviewer = await desk('bureau-reviewer')
  await reviewer
    .getByRole('group', { name: /密码应用方案完整/ })
    .getByRole('radio', { name: /不符合/ })
    .check()
  await press(reviewer, '退回补正（1 处）')
  await press(reviewer, '发送补正通知')
  await reviewer.getByText('技术审查待补正', { exact: true }).first().waitFor()

  const corrected = await journey.cast.as(clerk)
  await follow(corrected, name)
  await arrive(corrected, name)
  await follow(corrected, ask)
  await arrive(corrected, ask)
  const answer = corrected.getByRole('group', { name: '第 1 处的处理' })
  await answer.getByRole('radio', { name: '已修改' }).check()
  await prose(corrected, '密码应用方案', '使用统一密码服务，密钥由市级平台生成和更新。')
  await send(corrected)

  await desk('bureau-reviewer')
  const found = reviewer.getByRole('group', { name: '第 1 处的核实' })
  await found.getByRole('radio', { name: '已解决' }).check()
  expect(await reviewer.getByText('▲ 已改动，看原来的').count()).toBe(1)
  // From the first item on, the keyboard is enough.
  await reviewer
    .getByRole('group', { name: /未新建机房、专网/ })
    .getByRole('radio')
    .first()
    .focus()
  for (const key of ['1', 'j', '1', 'j', '1', 'j', '3', 'j', '1', 'j', '1', 'j', '1'])
    await reviewer.keyboard.press(key)
  await reviewer.getByText('已检查 7 / 7').waitFor()
  await press(reviewer, '拟写技术审查意见')
  await reviewer.getByText('预览公文').click()
  await reviewer.getByText('〔文号待编〕').first().waitFor()
  await press(reviewer, '拟写技术审查意见')
  await reviewer.getByRole('region', { name: '拟写的意见' }).waitFor()

  const approver = await desk('bureau-approver')
  await press(approver, '签发技术审查意见')
  await approver.getByRole('region', { name: '技术审查意见', exact: true }).waitFor()

  const told = await journey.cast.as(clerk)
  await follow(told, name)
  await arrive(told, name)
  if (await told.getByRole('dialog', { name: '报送基本建设审批结果' }).count()) await told.keyboard.press('Escape')
  const paper = await readPaper(told, '技术审查意见', name)
  expect(paper.number).toMatch(/^武数技审〔\d{4}〕\d+号$/)
  const anybody = await journey.open(undefined)
  await anybody.go(`/verify/${paper.code}`)
  await anybody.page.getByText(paper.number).first().waitFor()
  expect(await anybody.page.locator('main').innerText()).toContain('技术审查意见')
  await anybody.close()

  const decision = '报送基本建设审批结果'
  await told.goto(`/p/${code}?do=approval.fileConstructionDecision`)
  await doOpenAct(told, decision, async () => {
    expect(await told.getByRole('textbox', { name: '批准机关' }).inputValue()).toBe('市发展和改革委员会')
    await choose(told, '基本建设审批结果', '批准')
    await type(told, '文号', '武发改审批〔2026〕7号')
    await told.getByLabel('文件日期').fill('2026-01-05')
    await prose(told, '批准的信息化部分投资', '800')
  })
  await told.getByText('基本建设已批准', { exact: true }).first().waitFor()
  const tracker = told.getByRole('list', { name: '项目阶段' })
  expect(await tracker.innerText()).toContain('武发改审批〔2026〕7号')
  expect(journey.cast.faults()).toEqual([])
}, 240_000)
