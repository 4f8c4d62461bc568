import type { Page } from 'playwright-core'
import { arrive, doAct, follow, press, type } from './acts.ts'

/** Opens a case from the inbox, as one finds it on the workbench. */
async function openCase(page: Page, name: string): Promise<void> {
  await follow(page, name)
  await arrive(page, name)
}

/** The unit’s leader answers for the application. */
export async function confirm(page: Page, name: string): Promise<void> {
  await openCase(page, name)
  await page.getByRole('checkbox', { name: /已审阅/ }).check()
  await press(page, '确认并报送')
  await page.getByText(/^已报送市数据局/).waitFor()
}

export async function accept(page: Page, name: string): Promise<void> {
  await openDesk(page, name)
  await doAct(page, '受理')
  await page.getByText('审查中', { exact: true }).first().waitFor()
}

async function openDesk(page: Page, name: string): Promise<void> {
  await openCase(page, name)
  await page.getByRole('heading', { name: '结论', exact: true }).waitFor()
  await page.getByRole('checkbox', { name: /办完后留在本件/ }).check()
}

/** The reviewer finds one item wanting and sends the notice that follows from it. */
export async function returnOneItem(page: Page, name: string, item: string): Promise<void> {
  await openDesk(page, name)
  await page
    .getByRole('group', { name: new RegExp(item) })
    .getByRole('radio', { name: /不符合/ })
    .check()
  await press(page, '退回补正（1 处）')
  await page.getByText('共 1 处。发出后审批计时暂停。').waitFor()
  await press(page, '发送补正通知')
  await page
    .getByText(/计时已暂停|待补正|退回补正/)
    .first()
    .waitFor()
}

/** The clerk goes to the named place, corrects it, answers the item and resubmits. */
export async function answerCorrection(page: Page, name: string): Promise<void> {
  const task = page.getByRole('region', { name: /需要您处理/ })
  await task.getByRole('link', { name, exact: true }).waitFor()
  await follow(page, '去补正')
  await follow(page, '去修改：密码应用方案')
  await type(page, '密码应用措施', '密钥由市级密码服务平台统一生成、分发和更新。')
  await page.getByText(/^✓ 已保存 /).waitFor()
  await page.goto('/')
  await follow(page, '去补正')
  const answer = page.getByRole('group', { name: '第 1 处的处理' })
  await answer.getByRole('radio', { name: '已修改' }).check()
  await type(page, '第 1 处说明', '已补充密钥管理')
  await press(page, '提交补正')
  await page.getByText(/^补正已提交/).waitFor()
}

/** Every item marked with the keyboard, then the opinion that follows from the marks. */
export async function giveOpinion(page: Page, name: string, amount: string): Promise<void> {
  await openDesk(page, name)
  await page.getByRole('radio', { name: '1 符合' }).first().focus()
  for (let item = 0; item < 11; item++) {
    await page.keyboard.press('1')
    await page.keyboard.press('j')
  }
  await page.getByText('已检查 11 / 11').waitFor()
  await press(page, '提出审核意见')
  await page.getByRole('radio', { name: '建议批复', exact: true }).check()
  await type(page, '建议核定投资', amount)
  await press(page, '提出审核意见')
  await page.getByText('已检查 11 / 11').waitFor()
}
