import { expect, test } from 'vitest'
import { beginJourney } from './journey.ts'

const reviewer = 'bureau-reviewer'

const journey = beginJourney()

test('what a reviewer has marked is there after a reload, and nothing of it is in browser storage', async () => {
  const code = await journey.stage.find(reviewer, 'application.inReview')
  const { page, go, faults, close } = await journey.open(reviewer)
  await go(`/p/${code}/review`)
  const first = page.getByRole('group', { name: /^1 / })
  await first.getByRole('radio', { name: /不符合/ }).check()
  await first.getByRole('textbox').fill('与一期功能重复')
  await page.getByText(/^✓ 已保存 /).waitFor()
  await page.reload()
  await expect.poll(() => first.getByRole('radio', { name: /不符合/ }).isChecked()).toBe(true)
  expect(await first.getByRole('textbox').inputValue()).toBe('与一期功能重复')
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain(
    '与一期',
  )
  expect(faults).toEqual([])
  await close()
})
