import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violationsOn } from './accessibility.ts'
import { press } from './acts.ts'
import { desktop, phone } from './browser.ts'
import { beginJourney } from './journey.ts'

const journey = beginJourney()

/** Opens the preview, gives its words, and finds nothing wrong with it on windows of these sizes. */
async function readPreview(page: Page, ...windows: readonly (typeof desktop)[]): Promise<string> {
  await page.getByText('预览公文', { exact: true }).click()
  const paper = page.getByRole('region', { name: '公文预览' })
  const words = await paper.innerText()
  for (const window of windows) {
    await page.setViewportSize(window)
    await paper.waitFor()
    expect(await violationsOn(page, '.paper-preview')).toEqual([])
    const overflow = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth - clientWidth
    })
    expect(overflow).toBeLessThanOrEqual(0)
  }
  return words
}

test('what is returned is read as the notice it becomes', async () => {
  const code = await journey.stage.find('bureau-reviewer', 'application.inReview')
  const { page, go, faults, close } = await journey.open('bureau-reviewer')
  await go(`/p/${code}/review`)
  const first = page.getByRole('group', { name: /^1 / })
  await first.getByRole('radio', { name: /不符合/ }).check()
  await first.getByRole('textbox').fill('与一期功能重复')
  await press(page, /^退回补正/)
  const words = await readPreview(page, desktop)
  expect(words).toContain('的补正通知书')
  expect(words).toContain('与一期功能重复')
  expect(words).toContain('〔文号待编〕')
  expect(faults).toEqual([])
  await close()
})

test('what is issued is read as the letter it becomes', async () => {
  const code = await journey.stage.find('bureau-approver', 'application.decided')
  const { page, go, faults, close } = await journey.open('bureau-approver')
  await go(`/p/${code}/decide`)
  const words = await readPreview(page, desktop, phone)
  expect(words).toContain(code)
  expect(words).toContain('〔查验码待生成〕')
  expect(faults).toEqual([])
  await close()
})
