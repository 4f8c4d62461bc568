import type { Slip } from '@zhengheng/contract'
import type { House } from '../house/house.ts'
import type { ToldHalf } from '../spine/shell.ts'

/** What an administrator hands to the person: whose account it is, and the half of its activation told to this one. */
export async function slipsOf({ db, site }: House, told: readonly ToldHalf[]): Promise<Slip[]> {
  if (told.length === 0) return []
  const rows = await db
    .selectFrom('account')
    .leftJoin('unit', 'unit.id', 'account.unit_id')
    .where('account.id', 'in', [...told.map(({ account }) => account)])
    .select(['account.id', 'account.login', 'account.post_title as postTitle', 'unit.name as unit'])
    .execute()
  const known = new Map(rows.map(({ id, ...whose }) => [id, whose]))
  return told.flatMap(({ account, half, endsAt }) => {
    const whose = known.get(account)
    return whose ? [{ ...whose, half, endsAt, address: `${site()}/activate` }] : []
  })
}
