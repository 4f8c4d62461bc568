import { expect, test } from 'vitest'
import { follow, press } from './acts.ts'
import { beginJourney } from './journey.ts'

const journey = beginJourney()

test('a project is followed from its page, found again under 关注, and let go', async () => {
  const { page, faults, go, close } = await journey.open('bureau-planner')
  const code = await journey.stage.find('bureau-planner', 'approved')
  await go(`/p/${code}`)
  await press(page, '☆ 关注')
  await page.getByRole('button', { name: '★ 已关注', pressed: true }).waitFor()
  await go('/')
  await follow(page, '关注')
  const list = page.getByRole('table', { name: '关注的项目' })
  await list.getByRole('link').first().waitFor()
  await expect.poll(() => list.getByRole('link').count()).toBe(1)
  await list.getByRole('link').click()
  await press(page, '★ 已关注')
  await page.getByRole('button', { name: '☆ 关注', pressed: false }).waitFor()
  await go('/notices')
  await page.getByText('还没有关注的项目').waitFor()
  expect(faults).toEqual([])
  await close()
})
