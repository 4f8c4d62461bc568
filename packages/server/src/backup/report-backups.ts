import { type Text, text } from '@zhengheng/policy'
import type { Clock } from '../ports/clock.ts'
import type { Crypto } from '../ports/crypto.ts'
import type { BackupSetting } from '../settings.ts'
import type { Condition } from '../spine/condition.ts'
import { openBackupStore, type StoredBackup } from './backup-store.ts'
import { isProven } from './clear-old.ts'

interface Around {
  readonly condition: Condition
  readonly crypto: Crypto
  readonly clock: Clock
}

/** A night's backup and a night's drill, and two hours for them. */
const TOO_OLD = 26 * 3600

/** Says how old the newest backup is, and the newest proof that one can be restored: to administrators and metrics. */
export async function reportBackups({ store }: BackupSetting, { condition, crypto, clock }: Around): Promise<void> {
  const backups = store === undefined ? [] : await openBackupStore(store).list().catch(unreadable)
  const age = (at: string | undefined) => (at ? (clock.now().getTime() - Date.parse(at)) / 1000 : undefined)
  const made = age(backups?.[0]?.manifest.at)
  const proven = age(backups && newestProof(backups, crypto))
  const figures = {
    ...(made !== undefined && { age_seconds: made }),
    ...(proven !== undefined && { proven_age_seconds: proven }),
  }
  const wrong = concernOf(store, backups, made, proven)
  condition.report('backup', {
    text: wrong ?? text('备份和恢复演练都是最近做的', 'Backup and restore drill are recent'),
    figures,
    ...(wrong && { stops: 'nothing' }),
  })
}

const unreadable = (): undefined => undefined

const newestProof = (backups: readonly StoredBackup[], crypto: Crypto): string | undefined =>
  backups
    .flatMap(backup => (backup.proof && isProven(backup, crypto) ? [backup.proof.at] : []))
    .sort()
    .at(-1)

function concernOf(
  store: string | undefined,
  backups: readonly StoredBackup[] | undefined,
  made = Number.POSITIVE_INFINITY,
  proven = Number.POSITIVE_INFINITY,
): Text | undefined {
  if (store === undefined)
    return text(
      '没有设置备份。请设置 BACKUP_STORE 和 BACKUP_RECIPIENTS，并每天执行 zhengheng backup（见 docs/backup.md）',
      'There are no backups. Set BACKUP_STORE and BACKUP_RECIPIENTS and run “zhengheng backup” every day (docs/backup.md)',
    )
  if (!backups)
    return text(
      '备份文件夹读不了，或其中有损坏的清单。请检查 BACKUP_STORE 的权限，并执行 zhengheng backup --list',
      'The folder of backups cannot be read, or holds a damaged manifest. Check the rights of BACKUP_STORE and run “zhengheng backup --list”',
    )
  if (made > TOO_OLD)
    return text(
      '26 小时内没有备份。请检查定时任务，并执行 zhengheng backup',
      'No backup was made in 26 hours. Check the timer and run “zhengheng backup”',
    )
  if (proven > TOO_OLD)
    return text(
      '26 小时内没有恢复演练通过。请检查演练的定时任务，并执行 zhengheng backup --drill',
      'No restore drill has succeeded in 26 hours. Check its timer and run “zhengheng backup --drill”',
    )
  return undefined
}
