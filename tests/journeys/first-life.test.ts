import { expect, test } from 'vitest'
import { demoCase } from '../../packages/server/src/demo/cases.ts'
import { jointMembers } from '../../packages/server/src/demo/units.ts'
import { arrive, follow, press, whyNot } from './acts.ts'
import { fillApplication, finishUnfilled } from './application-acts.ts'
import { decide, issueLetter } from './decision-acts.ts'
import { beginJourney } from './journey.ts'
import { carryPlanThrough, putLine } from './plan-acts.ts'
import { accept, answerCorrection, confirm, giveOpinion, returnOneItem } from './review-acts.ts'

const year = new Date().getFullYear() + 1
const { name } = demoCase('C-37e')
const clerk = 'water-bureau-clerk'
const leader = 'water-bureau-leader'

const journey = beginJourney()

let code = ''

test('a line becomes part of the issued plan; before that, applying is refused with its article', async () => {
  const page = await journey.cast.as(clerk)
  code = await putLine(page, { name, amount: '3643' })
  const refusal = await whyNot(page, '开始申报')
  expect(refusal).toContain('第七条')
  expect(refusal).toContain('年度计划')
  expect(refusal).toContain('谁能办')
  await carryPlanThrough(
    journey.cast,
    year,
    leader,
    jointMembers.map(unit => `${unit}-member`),
  )
}, 240_000)

test('the clerk finds the route, fills the application and hears what is missing before submitting', async () => {
  const page = await journey.cast.as(clerk)
  await follow(page, '我要申报')
  await page.getByRole('radio', { name: new RegExp(code) }).check()
  const verdict = page.getByRole('region', { name: '判定结果' })
  await verdict
    .getByText(/市人民政府/)
    .first()
    .waitFor()
  expect(await verdict.innerText()).toContain('第八条')
  await press(page, '开始填写')
  await page.getByText('填完 0 / 13 部分').waitFor()

  await page.goto(`/p/${code}/check`)
  await arrive(page, '核对并提交')
  await expect.poll(() => page.getByText(/提交前还有 \d+ 处必须解决/).count()).toBe(1)
  expect(await page.getByRole('button', { name: '提交单位审核' }).count()).toBe(0)
  expect(await page.getByRole('main').innerText()).toContain('第十三条')

  await fillApplication(page, code)
  await finishUnfilled(journey.product, clerk, code, year)
  await page.goto(`/p/${code}/application`)
  await follow(page, '核对并提交')
  await page.getByRole('checkbox', { name: /我已核对/ }).check()
  await press(page, '提交单位审核')
  await arrive(page, /^已提交/)
}, 240_000)

test('leader, acceptor and reviewer do their part; one item comes back, is answered, and the opinion is given', async () => {
  await confirm(await journey.cast.as(leader), name)
  await accept(await journey.cast.as('bureau-acceptor'), name)
  await returnOneItem(await journey.cast.as('bureau-reviewer'), name, '密码应用方案完整')
  await answerCorrection(await journey.cast.as(clerk), name)
  await confirm(await journey.cast.as(leader), name)
  await giveOpinion(await journey.cast.as('bureau-reviewer'), name, '3600')
}, 240_000)

test('approval without the opinions of article 13 is refused; with them it goes to the city government', async () => {
  await decide(await journey.cast.as('bureau-approver'), name, '3600')
  const city = await journey.cast.as('city-government')
  await follow(city, name)
  await arrive(city, name)
  await city.getByRole('radio', { name: '同意', exact: true }).check()
  await city.getByRole('textbox', { name: '意见', exact: true }).fill('同意。')
  await press(city, '提交审批结果')
  await city.getByText('本项目现在不需要市人民政府审批。').waitFor()
}, 120_000)

test('the letter names project and number, and anybody can verify its code', async () => {
  const letter = await issueLetter(await journey.cast.as('bureau-acceptor'), name)
  expect(letter.number).toMatch(/^武数审〔\d{4}〕\d+号$/)

  const member = await journey.cast.as('finance-bureau-member')
  await follow(member, '抄送')
  const copy = member.getByRole('table', { name: '抄送' }).getByRole('row').filter({ hasText: letter.number })
  await copy.getByText('抄送本单位').waitFor()

  const anybody = await journey.open(undefined)
  await anybody.go('/verify')
  await anybody.page.getByRole('textbox', { name: '查验码' }).fill(letter.code)
  await press(anybody.page, '查验')
  const answer = anybody.page.getByRole('region', { name: '查验结果' })
  expect(await answer.getByRole('status').innerText()).toContain('确由本系统印发，记录完整')
  expect(await answer.innerText()).toContain(letter.number)
  expect(await answer.innerText()).toContain(name)
  expect(anybody.faults).toEqual([])
  await anybody.close()
}, 120_000)

test('nothing went wrong in any window on the way', () => {
  expect(journey.cast.faults()).toEqual([])
})
