import { expect, it } from 'vitest'
import { measures } from './how-measured.ts'
import { stepClock } from './obligations/step-clock.ts'
import { packNamed } from './rulebook/packs.ts'

it('the light turns near on the very day its explanation names', () => {
  const [, named] = /剩余不超过 (\d+) 个工作日/.exec(measures.taskLight.how.zh) ?? []
  const pack = packNamed('wuhan-2021')
  // 2026-11-02 is a Monday without holidays around it.
  const light = (workingDays: number) =>
    stepClock({ ended: false, correction: { orderedOn: '2026-11-02', workingDays } }, undefined, pack, '2026-11-02')
      ?.light
  expect(light(Number(named))).toBe('near')
  expect(light(Number(named) + 1)).toBe('normal')
})

it('every explanation is told in both languages', () => {
  for (const { title, how } of Object.values(measures)) {
    expect(title.en).not.toMatch(/\p{Script=Han}/u)
    expect(how.en).not.toMatch(/\p{Script=Han}/u)
    expect(how.zh).toMatch(/\p{Script=Han}/u)
  }
})
