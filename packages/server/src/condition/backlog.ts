import type { Report } from '../spine/condition.ts'
import type { DatabaseLook } from './look.ts'

/** Notices come within seconds of an act; nobody waits for them at a screen. */
const LATE_SECONDS = 300
/** The bounds of requests are far below; what is older was opened by somebody else, or is a long replay. */
const OLD_SECONDS = 900
const LOCKED_SECONDS = 30

/** Work that follows acts: whether it is being done. */
export function backlogReport({ outbox, outboxAge, jobs, jobsFailed }: DatabaseLook): Report {
  const figures = {
    outbox_count: outbox,
    outbox_age_seconds: outboxAge ?? 0,
    jobs_count: jobs,
    jobs_failed_count: jobsFailed,
  }
  if ((outboxAge ?? 0) > LATE_SECONDS)
    return {
      stops: 'nothing',
      text: {
        zh: `办理之后的通知积压 ${outbox} 件，最早的已等 ${minutes(outboxAge)} 分钟。请看服务日志中的“job failed”，必要时重新启动服务；办理不受影响。`,
        en: `Follow-up work waits: ${outbox} in all, the oldest for ${minutes(outboxAge)} minutes. Look for “job failed” in the server's log and restart the server if need be; acts are not affected.`,
      },
      figures,
    }
  if (jobsFailed > 0)
    return {
      stops: 'nothing',
      text: {
        zh: `近日有 ${jobsFailed} 件通知多次重试仍未送出。请看服务日志中的“job failed”；办理不受影响。`,
        en: `${jobsFailed} notices of the last days failed for good. Look for “job failed” in the server's log; acts are not affected.`,
      },
      figures,
    }
  return {
    text: {
      zh: `通知及时送出，待办 ${outbox + jobs} 件。`,
      en: `Notices go out in time; ${outbox + jobs} are under way.`,
    },
    figures,
  }
}

/** Whether anybody holds the database up. */
export function transactionsReport({ oldestTransaction, longestLockWait }: DatabaseLook): Report {
  const figures = {
    oldest_transaction_seconds: oldestTransaction ?? 0,
    longest_lock_wait_seconds: longestLockWait ?? 0,
  }
  if ((longestLockWait ?? 0) > LOCKED_SECONDS || (oldestTransaction ?? 0) > OLD_SECONDS)
    return {
      stops: 'nothing',
      text: {
        zh: `数据库中有长时间未结束的事务（最早 ${minutes(oldestTransaction)} 分钟前开始，等锁最久 ${Math.round(longestLockWait ?? 0)} 秒）。请数据库管理员在 pg_stat_activity 中找到它；不是备份或重建的，用 pg_terminate_backend 结束。`,
        en: `A transaction stays open in the database (the oldest for ${minutes(oldestTransaction)} minutes; the longest wait for a lock is ${Math.round(longestLockWait ?? 0)} seconds). Find it in pg_stat_activity; unless it is a backup or a rebuild, end it with pg_terminate_backend.`,
      },
      figures,
    }
  return { text: { zh: '数据库中没有久拖的事务。', en: 'No transaction stays open in the database.' }, figures }
}

const minutes = (seconds: number | null): number => Math.round((seconds ?? 0) / 60)
