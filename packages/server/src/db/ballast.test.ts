import { mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hasBallast, layBallast, releaseBallastWhenFull } from './ballast.ts'

test('the ballast takes up its space for real, stays while there is room, and is given up when there is none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zh-ballast-'))
  expect(releaseBallastWhenFull(folder, Number.POSITIVE_INFINITY)).toBe(false)
  await layBallast(folder, 2_500_000)
  const { size, blocks } = statSync(join(folder, 'ballast'))
  expect(size).toBe(2_500_000)
  expect(blocks * 512).toBeGreaterThanOrEqual(2_500_000)
  expect(releaseBallastWhenFull(folder, 0)).toBe(false)
  expect(hasBallast(folder)).toBe(true)
  expect(releaseBallastWhenFull(folder, Number.POSITIVE_INFINITY)).toBe(true)
  expect(readdirSync(folder)).toEqual([])
})
