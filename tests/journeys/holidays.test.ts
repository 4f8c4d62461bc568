import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { arrive, doAct, follow, press, type } from './acts.ts'
import { beginJourney } from './journey.ts'

const journey = beginJourney()

/** An example in the words of a notice: not one that was published. */
const wordsFor = (year: number) => `关于${year}年部分节假日安排的通知（示例）
例办发〔${year - 1}〕1号
一、元旦：1月1日放假，共1天。
二、劳动节：5月1日至5日放假调休，共5天。
三、国庆节：10月1日至7日放假调休，共7天。
${year - 1}年11月20日`

/** Where the city is opened years after the last notice the product brings, the years between are entered first. */
async function enterAllButTheLast(): Promise<number> {
  const { stage } = journey
  const missing = async () =>
    ((await stage.get('system-administrator', '/holidays')) as { missingYear: number | null }).missingYear ?? 0
  const last = new Date().getUTCFullYear() + (new Date().getUTCMonth() >= 10 ? 1 : 0)
  for (let year = await missing(); year < last; year = await missing()) {
    const off = ['01-01', '05-01', '10-01', '10-02', '10-03'].map(day => ({
      from: `${year}-${day}`,
      to: `${year}-${day}`,
    }))
    const notice = { year, number: `例〔${year}〕1号`, date: `${year - 1}-11-20`, off, work: [], to: null }
    const input = { change: { kind: 'notice', notice }, reason: '' }
    await send('system-administrator', 'supervision.proposeNotice', input)
    await send('security-administrator', 'supervision.confirmAmendment', {})
  }
  return last
}

async function send(login: string, action: string, input: unknown): Promise<void> {
  const { product, stage } = journey
  const { items } = (await product.send('GET', '/api/personas')).body as { items: { login: string; account: string }[] }
  const account = items.find(item => item.login === login)?.account
  const { cookie } = await product.send('POST', '/api/session/persona', { account })
  const { version } = (await stage.get(login, '/holidays')) as { version: number }
  const body = { input, seenVersion: version, requestId: randomUUID() }
  const { status } = await product.send('POST', `/api/rules/calendar/actions/${action}`, body, cookie)
  expect(status).toBe(200)
}

test('M-notice two administrators enter the notice of the coming year, and a due day appears', async () => {
  const { cast, stage } = journey
  const year = await enterAllButTheLast()
  const code = await stage.find('bureau-acceptor', 'application.submitted')
  await stage.act('bureau-acceptor', `/projects/${code}`, 'approval.acceptApplication')
  const reviewer = await cast.as('bureau-reviewer')
  await reviewer.goto(`${journey.product.origin}/p/${code}`)
  await reviewer.getByText(/下一步：.*期限未定，不早于/).waitFor()
  const duties = reviewer.getByRole('region', { name: '到期要办的事' })
  await duties.getByText('◌').waitFor()
  await duties.getByText('怎么算的').first().click()
  await duties.getByText(`${year} 年放假安排尚未录入`).waitFor()

  const administrator = await cast.as('system-administrator')
  await administrator.getByText(`${year} 年放假安排尚未录入`).waitFor()
  await follow(administrator, '去放假安排')
  await arrive(administrator, '放假安排')
  await press(administrator, '录入放假安排')
  await type(administrator, '通知内容', wordsFor(year).replace('10月1日至7日', '10月1日至6日'))
  await administrator.getByText('日期合计 6 天').waitFor()
  await type(administrator, '通知内容', wordsFor(year))
  expect(await administrator.getByLabel('文号').inputValue()).toBe(`例办发〔${year - 1}〕1号`)
  await administrator.getByText(/到期日由未定变为确定/).waitFor()
  await press(administrator, '送复核')
  await administrator.getByRole('region', { name: '待复核的放假安排' }).getByText('5月1日至5日').waitFor()

  const security = await cast.as('security-administrator')
  await security.getByRole('link', { name: '放假安排 1 项待复核' }).click()
  await security.getByText(/到期日由未定变为确定/).waitFor()
  await doAct(security, '复核修订')
  await security
    .getByRole('row')
    .filter({ hasText: `例办发〔${year - 1}〕1号` })
    .getByText(/起执行/)
    .waitFor()

  await reviewer.reload()
  await reviewer.getByText(/下一步：.*月\d+日前/).waitFor()
  expect(await reviewer.getByText('期限未定').count()).toBe(0)
  expect(cast.faults()).toEqual([])
})
