import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { wordsOf } from '../../packages/server/src/pdf/pdf-words.ts'
import { drafting } from './filled-draft.ts'
import { beginJourney } from './journey.ts'

const journey = beginJourney()

test('the clerk prints the draft from the task list: every section, marked as not submitted', async () => {
  const code = await journey.stage.find(drafting.login, 'application.drafting')
  await journey.stage.save(drafting.login, code, { needs: { necessity: '打印出来给领导看。' } })
  const { page, faults, go, close } = await journey.open(drafting.login)
  await go(`/p/${code}/application`)
  await page.getByRole('link', { name: '预览与打印' }).click()
  await page.getByText('草稿，未提交', { exact: true }).waitFor()
  await expect.poll(() => page.getByRole('heading', { level: 2 }).count()).toBe(14)
  await page.getByText('打印出来给领导看。').waitFor()
  expect(faults).toEqual([])
  await close()
})

test('a reviewer prints a submission from the project page: number, digest, signatures, on A4 without the frame', async () => {
  const code = await journey.stage.find('bureau-reviewer', 'application.inReview')
  const { page, faults, go, close } = await journey.open('bureau-reviewer')
  await go(`/p/${code}`)
  await page
    .getByRole('link', { name: /^全文与打印/ })
    .first()
    .click()
  await page.getByRole('article', { name: '申报全文' }).waitFor()
  const { project } = (await journey.stage.get('bureau-reviewer', `/projects/${code}`)) as {
    project: { approval: { submissions: { no: number; digest: string; by: string }[] } }
  }
  const submission = project.approval.submissions.at(-1)
  const text = await page.getByRole('article').innerText()
  expect(submission).toBeDefined()
  for (const words of [submission?.digest, submission?.by, `第 ${submission?.no} 次提交`, '合计', '单位（盖章）'])
    expect(text).toContain(words)
  // The file holds the same as the page.
  const link = page.getByRole('link', { name: '下载 PDF', exact: true })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  const file = (await wordsOf(await readFile(await download.path()))).join('')
  for (const heading of await page.getByRole('article').getByRole('heading', { level: 2 }).allInnerTexts())
    expect(file).toContain(heading.replace(/第.*条.*$/s, '').replace(/\s+/g, ''))
  for (const words of [submission?.digest, `第${submission?.no}次提交`, '合计', '单位（盖章）'])
    expect(file).toContain(words)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('banner').filter({ visible: true }).count()).toBe(0)
  expect(await page.getByRole('button', { name: '打印' }).filter({ visible: true }).count()).toBe(0)
  // The estimate stays a table on the width of A4.
  await page.setViewportSize({ width: 673, height: 1000 })
  expect(await page.locator('.document .content-rows thead').first().isVisible()).toBe(true)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(faults).toEqual([])
  await close()
})

test('what a reader may not open is not there to print, and neither is a project they do not see', async () => {
  const code = await journey.stage.find('public-security-leader', 'application.atUnitLeader')
  const bureau = await journey.open('bureau-reviewer')
  await bureau.go(`/p/${code}/print/1`)
  await bureau.page.getByText('这里还没有您可以查看的申报').waitFor()
  await bureau.close()
  const stranger = await journey.open(drafting.login)
  const pages: string[] = []
  for (const path of [`/p/${code}/print/1`, '/p/NO-SUCH-PROJECT/print/1']) {
    await stranger.go(path)
    pages.push(
      (await stranger.page.getByRole('main').innerText()).replaceAll(code, '').replaceAll('NO-SUCH-PROJECT', ''),
    )
  }
  expect(pages[0]).toBe(pages[1])
  expect(await stranger.page.getByRole('article').count()).toBe(0)
  await stranger.close()
})

test('a plan is printed as a table: names in one piece, nothing to tick, to choose or to press', async () => {
  const { page, faults, go, close } = await journey.open('bureau-planner', { width: 673, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  await go(`/plans/${new Date().getFullYear()}`)
  const name = page.locator('.line-table [data-line] td').nth(1)
  await expect.poll(async () => (await name.boundingBox())?.width ?? 0).toBeGreaterThan(150)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(673)
  for (const role of ['checkbox', 'searchbox'] as const)
    expect(await page.getByRole(role).filter({ visible: true }).count(), role).toBe(0)
  expect(await page.getByRole('combobox', { name: '状态' }).isVisible()).toBe(false)
  expect(faults).toEqual([])
  await close()
})
