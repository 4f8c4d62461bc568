import type { Opening } from '@zhengheng/contract'
import type { People } from './people.ts'

/** Who had the account opened or reset last, and when its activation was used; nothing where it needed none. */
export async function openingOf({ db }: People, accountId: string): Promise<Opening | null> {
  const row = await db
    .selectFrom('activation')
    .leftJoin('account as proposer', 'proposer.id', 'activation.proposed_by')
    .leftJoin('account as confirmer', 'confirmer.id', 'activation.confirmed_by')
    .where('activation.account_id', '=', accountId)
    .where('activation.used_at', 'is not', null)
    .select(['activation.issued_at as issuedAt', 'activation.used_at as usedAt'])
    .select(['proposer.login as proposedBy', 'confirmer.login as confirmedBy'])
    .executeTakeFirst()
  if (!row?.usedAt) return null
  return { ...row, issuedAt: row.issuedAt.toISOString(), usedAt: row.usedAt.toISOString() }
}
