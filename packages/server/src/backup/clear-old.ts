import type { Clock } from '../ports/clock.ts'
import type { Crypto } from '../ports/crypto.ts'
import type { BackupStore, StoredBackup } from './backup-store.ts'
import { isOwnProof, recipientSet } from './manifest.ts'
import { dispensable, type Retention } from './retention.ts'

/** Whether a drill has restored it and found everything as it should be. */
export const isProven = ({ proof, manifest }: StoredBackup, crypto: Crypto): boolean =>
  proof !== undefined && isOwnProof(proof, manifest, crypto)

export interface ClearingParts {
  readonly store: BackupStore
  readonly crypto: Crypto
  readonly clock: Clock
}

/** Removes the backups nobody needs any more, then the sealed files that none of the others names. Answers their ids. */
export async function clearOld(
  { store, crypto, clock }: ClearingParts,
  retention: Retention,
): Promise<readonly string[]> {
  const backups = await store.list()
  const kept = backups.map(backup => ({ ...backup.manifest, proven: isProven(backup, crypto) }))
  const going = dispensable(kept, retention, clock.now())
  for (const backup of backups) if (going.includes(backup.manifest.id)) await store.remove(backup)
  if (going.length === 0) return going
  const wanted = new Set<string>()
  for (const { manifest, text } of backups.filter(({ manifest: { id } }) => !going.includes(id))) {
    const set = recipientSet(manifest.recipients, crypto)
    for (const line of (await text('files.txt')).split('\n')) wanted.add(`${set} ${line.split(' ')[0]}`)
  }
  await store.sweep((set, digest) => wanted.has(`${set} ${digest}`))
  return going
}
