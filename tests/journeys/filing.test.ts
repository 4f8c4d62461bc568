import { wan } from '@zhengheng/policy'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoCase } from '../../packages/server/src/demo/cases.ts'
import { arrive, doAct, follow, press, type } from './acts.ts'
import { readPaper } from './decision-acts.ts'
import { beginJourney } from './journey.ts'
import { putLine } from './plan-acts.ts'

const journey = beginJourney()

/** Answers the questions about a line until its road is known. @returns what the verdict says */
async function findRoute(page: Page, code: string, facts: readonly string[] = []): Promise<string> {
  await page.goto('/')
  await follow(page, '我要申报')
  await page.getByRole('radio', { name: new RegExp(code) }).check()
  for (const fact of facts) await page.getByRole('checkbox', { name: fact }).check()
  const verdict = page.getByRole('region', { name: '判定结果' })
  await verdict.getByRole('button', { name: '填写备案' }).waitFor()
  return verdict.innerText()
}

/** Fills the filing in, looks at it once more, and sends it. */
async function sendFiling(page: Page, name: string, action: string, sectorApproval = ''): Promise<void> {
  await press(page, '填写备案')
  await arrive(page, action)
  await press(page, '下一步：核对')
  expect(await page.getByRole('alert').first().innerText()).toContain('经费渠道')
  await type(page, '建设内容与绩效目标', `建成“${name}”并投入使用。`)
  await type(page, '经费渠道', '市级财政资金')
  await type(page, '年度运维经费', '0')
  await type(page, '信息资源目录与共享情况', '业务数据已编目，按需共享。')
  await type(page, '密码应用情况', '使用统一身份认证，重要数据加密存储。')
  await type(page, '网络安全等级保护情况', '二级，已备案')
  if (sectorApproval) await page.getByRole('textbox', { name: /^行业主管部门批准文件/ }).fill(sectorApproval)
  await press(page, '下一步：核对')
  await page.getByRole('region', { name: '请核对' }).waitFor()
  await press(page, action)
  await arrive(page, `已${action}`)
}

/** The bureau acknowledges it; the clerk then holds the receipt as a document. */
async function receipt(clerk: string, name: string, code: string): Promise<string> {
  const acceptor = await journey.cast.as('bureau-acceptor')
  await follow(acceptor, name)
  await doAct(acceptor, '确认备案')
  await acceptor.waitForURL(url => !url.pathname.endsWith(`${code}/review`))
  const page = await journey.cast.as(clerk)
  await follow(page, '我的项目')
  await follow(page, name)
  await arrive(page, name)
  const { number } = await readPaper(page, '备案', name)
  return number
}

test('35 万 goes from plan line to filing receipt', async () => {
  const { name } = demoCase('C-35')
  const clerk = 'water-bureau-clerk'
  const page = await journey.cast.as(clerk)
  const code = await putLine(page, { name, amount: '35' })
  const verdict = await findRoute(page, code)
  expect(verdict).toContain('备案')
  expect(verdict).toContain('第八条')
  await sendFiling(page, name, '报送备案')
  expect(await receipt(clerk, name, code)).toMatch(/〔\d{4}〕\d+号$/)
}, 180_000)

test('what a hospital builds and uses itself is approved by its sector and filed with the bureau', async () => {
  const { name } = demoCase('C-5')
  const clerk = 'red-cross-hospital-clerk'
  const page = await journey.cast.as(clerk)
  const code = await putLine(page, { name: `${name}（二期）`, amount: '19.7' })
  const verdict = await findRoute(page, code, ['学校、医疗机构自建自用'])
  expect(verdict).toContain('行业主管部门')
  expect(verdict).toContain('第九条')
  await sendFiling(page, name, '报送行业审批备案', '市卫生健康委员会批准文件')
  expect(await receipt(clerk, `${name}（二期）`, code)).toMatch(/〔\d{4}〕\d+号$/)
}, 180_000)

test('what is written of a filing survives a reload, and too much to be filed is said before it is sent', async () => {
  const clerk = 'water-bureau-clerk'
  const line = {
    name: '排水口巡查小程序',
    year: new Date().getFullYear() + 1,
    category: 'businessAppSystem',
    nature: 'newBuild',
    amount: wan(35),
    summary: '巡查记录。',
    basis: ['全市信息化建设规划'],
  }
  const { code } = await journey.stage.act(clerk, '/projects/new', 'plan.putLine', line)
  await journey.stage.act(clerk, `/projects/${code}`, 'scope.findRoute', {
    amount: wan(35),
    fundingMode: 'governmentInvestment',
    withFixedAssetProject: false,
    selfBuiltSelfUsed: false,
    classified: false,
    officeEquipment: false,
    buildingIntelligence: false,
  })
  const page = await journey.cast.as(clerk)
  await page.goto(`/p/${code}/filing`)
  await type(page, '经费渠道', '部门预算')
  await page.getByText(/^✓ 已保存 /).waitFor()
  await page.reload()
  await expect.poll(() => page.getByRole('textbox', { name: '经费渠道', exact: true }).inputValue()).toBe('部门预算')

  const amount = page.getByRole('textbox', { name: '总投资', exact: true })
  await amount.fill('50')
  await page.getByText(/应报批而不是备案/).waitFor()
  await type(page, '年度运维经费', '0')
  for (const field of ['信息资源目录与共享情况', '密码应用情况', '网络安全等级保护情况'])
    await type(page, field, '已办理')
  await press(page, '下一步：核对')
  const refusal = page.getByRole('alert').filter({ hasText: '应报批而不是备案' })
  await refusal.getByRole('link', { name: '请重新判定办理路径' }).waitFor()
  await amount.fill('49.99')
  await refusal.waitFor({ state: 'detached' })
  await press(page, '下一步：核对')
  await page.getByRole('region', { name: '请核对' }).waitFor()
})

test('nothing went wrong in any window on the way', () => {
  expect(journey.cast.faults()).toEqual([])
})
