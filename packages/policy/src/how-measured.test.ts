import { expect, it } from 'vitest'
import { measures } from './how-measured.ts'
import { taskLight } from './obligations/task-light.ts'
import { packNamed } from './rulebook/packs.ts'

it('the light turns near on the very day its explanation names', () => {
  const [, named] = /剩余不超过 (\d+) 个工作日/.exec(measures.taskLight.how.zh) ?? []
  const pack = packNamed('wuhan-2021')
  // 2026-11-02 is a Monday without holidays around it.
  const due = pack.calendar.addWorkingDays('2026-11-02', Number(named))
  const later = pack.calendar.addWorkingDays('2026-11-02', Number(named) + 1)
  if (!due.known || !later.known) throw new Error('2026 is published')
  expect(taskLight(due.value, false, pack, '2026-11-02').light).toBe('near')
  expect(taskLight(later.value, false, pack, '2026-11-02').light).toBe('normal')
})

it('every explanation is told in both languages', () => {
  for (const { title, how } of Object.values(measures)) {
    expect(title.en).not.toMatch(/\p{Script=Han}/u)
    expect(how.en).not.toMatch(/\p{Script=Han}/u)
    expect(how.zh).toMatch(/\p{Script=Han}/u)
  }
})
