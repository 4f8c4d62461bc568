import type { Slip } from '@zhengheng/contract'
import type { People } from './people.ts'

/** A slip before it is said where the page is. */
export type HalfSlip = Omit<Slip, 'address'>

/** What an administrator hands to the person: whose account it is, and the half of its activation told to this one. */
export async function slipOf({ db }: People, accountId: string, half: string, endsAt: Date | null): Promise<HalfSlip> {
  const account = await db
    .selectFrom('account')
    .leftJoin('unit', 'unit.id', 'account.unit_id')
    .where('account.id', '=', accountId)
    .select(['account.login', 'account.post_title as postTitle', 'unit.name as unit'])
    .executeTakeFirstOrThrow()
  return { ...account, half, endsAt: endsAt?.toISOString() ?? null }
}
