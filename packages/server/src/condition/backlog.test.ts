import { expect, test } from 'vitest'
import { backlogReport, transactionsReport } from './backlog.ts'
import type { DatabaseLook } from './look.ts'

const sound: DatabaseLook = {
  database: new Date(0),
  newest: null,
  elsewhere: false,
  outbox: 3,
  outboxAge: 20,
  jobs: 1,
  jobsFailed: 0,
  oldestTransaction: 30,
  longestLockWait: null,
}

test('what is under way is no backlog; what waits for minutes or was given up is', () => {
  expect(backlogReport(sound).stops).toBeUndefined()
  expect(backlogReport({ ...sound, outboxAge: 301 })).toMatchObject({ stops: 'nothing' })
  expect(backlogReport({ ...sound, jobsFailed: 2 }).text.en).toContain('2 notices')
})

test('requests may take their time; a transaction or a lock that outlives them is told', () => {
  expect(transactionsReport(sound).stops).toBeUndefined()
  expect(transactionsReport({ ...sound, oldestTransaction: 901 }).text.en).toContain('the oldest for 15 minutes')
  expect(transactionsReport({ ...sound, longestLockWait: 31 }).text.en).toContain('31 seconds')
})
