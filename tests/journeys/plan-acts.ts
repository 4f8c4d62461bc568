import type { Page } from 'playwright-core'
import { arrive, choose, doAct, follow, press, type } from './acts.ts'
import type { Cast } from './cast.ts'

export interface Line {
  readonly name: string
  /** in 万元, as typed */
  readonly amount: string
}

/** The clerk fills in a line of next year’s plan. @returns the code it was given */
export async function putLine(page: Page, { name, amount }: Line): Promise<string> {
  await follow(page, '填报年度计划项')
  await arrive(page, '填报计划项')
  await type(page, '项目名称', name)
  await choose(page, '项目类别', '业务应用信息系统')
  await choose(page, '建设性质', '新建')
  await type(page, '计划投资', amount)
  await type(page, '主要建设内容', '按公开资料填报。')
  await type(page, '依据', '全市信息化建设规划')
  await press(page, '填报计划项')
  const own = page.getByRole('region', { name: '本单位的计划项' }).getByRole('link', { name, exact: true })
  await own.click()
  await arrive(page, name)
  return page.url().split('/').at(-1) ?? ''
}

async function openPlan(cast: Cast, login: string, year: number): Promise<Page> {
  const page = await cast.as(login)
  await follow(page, /年度计划|本单位计划/)
  await follow(page, `${year} 年度计划`)
  await arrive(page, `${year} 年度计划`)
  return page
}

/** From the unit’s draft to the issued plan, through everybody the measures name. */
export async function carryPlanThrough(
  cast: Cast,
  year: number,
  leader: string,
  members: readonly string[],
): Promise<void> {
  const unit = await openPlan(cast, leader, year)
  await doAct(unit, '报送本单位年度计划')
  for (const member of members) await agreeToAll(await openPlan(cast, member, year))
  const planner = await openPlan(cast, 'bureau-planner', year)
  await doAct(planner, '年度计划报市人民政府')
  const city = await openPlan(cast, 'city-government', year)
  await doAct(city, '批准年度计划', () => type(city, '批准意见', '同意。'))
  await planner.reload()
  await doAct(planner, '下达年度计划')
  await planner.getByText('年度计划已下达，列入项目可以申报。').waitFor()
}

/** One member’s 无意见 to every line still waiting for it, line by line. */
async function agreeToAll(page: Page): Promise<void> {
  const waiting = page.getByRole('button', { name: /^对 .+ 无意见$/ })
  await waiting.first().waitFor()
  for (let left = await waiting.count(); left > 0; left--) {
    const line = await waiting.first().getAttribute('aria-label')
    await waiting.first().click()
    await page.getByRole('button', { name: line ?? '', exact: true }).waitFor({ state: 'detached' })
  }
}
