import { expect, test } from 'vitest'
import { violationsOn } from './accessibility.ts'
import { beginJourney } from './journey.ts'

const reviewer = 'bureau-reviewer'

const journey = beginJourney()

test('the panes of the desk are as wide after a reload as they were made, and closed if they were closed', async () => {
  const code = await journey.stage.find(reviewer, 'application.inReview')
  const { page, go, faults, close } = await journey.open(reviewer)
  await go(`/p/${code}/review`)
  const work = page.getByRole('region', { name: '审查表与结论' })
  const divider = page.getByRole('separator', { name: '调整宽度：审查表与结论' })
  const width = () => work.evaluate(element => Math.round(element.getBoundingClientRect().width))
  await divider.focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(width).toBe(412)
  expect(await divider.getAttribute('aria-valuenow')).toBe('412')
  expect(await violationsOn(page)).toEqual([])

  const at = await divider.boundingBox()
  if (!at) throw new Error('the divider is not drawn')
  await page.mouse.move(at.x + 8, at.y + 60)
  await page.mouse.down()
  await page.mouse.move(at.x + 38, at.y + 60, { steps: 3 })
  await page.mouse.up()
  await expect.poll(width).toBe(382)

  await page.getByRole('button', { name: '收起要点与对比' }).click()
  await page.reload()
  await page.getByRole('button', { name: /^展开要点与对比/ }).waitFor()
  await expect.poll(width).toBe(382)
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain('382')
  expect(faults).toEqual([])
  await close()
})
