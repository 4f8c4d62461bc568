import type { Actor, Role, UnitKind } from '@zhengheng/policy'
import type { House } from '../house/house.ts'
import type { Origin } from '../house/origin.ts'
import { notAwaitingActivation } from '../people/activation.ts'
import { recordEvent } from '../people/sign-in-event.ts'

const hashOf = ({ crypto }: House, token: string): string => crypto.sm3(`calendar:${token}`)

/** When the person's address was made; null while there is none. */
export async function feedMadeAt({ db }: House, accountId: string): Promise<string | null> {
  const feed = await db
    .selectFrom('calendar_feed')
    .where('account_id', '=', accountId)
    .select('made_at as madeAt')
    .executeTakeFirst()
  return feed?.madeAt.toISOString() ?? null
}

/** A new secret; one made before is worth nothing from now on. Only its digest is kept, so it is told this once. */
export async function makeFeed(house: House, accountId: string, origin: Origin) {
  const token = house.crypto.randomToken(32)
  const made = { token_hash: hashOf(house, token), made_at: house.clock.now() }
  await house.db
    .insertInto('calendar_feed')
    .values({ account_id: accountId, ...made })
    .onConflict(conflict => conflict.column('account_id').doUpdateSet(made))
    .execute()
  await recordEvent(house, { kind: 'calendarFeedMade', accountId, origin })
  return { token, madeAt: made.made_at.toISOString() }
}

export async function revokeFeed(house: House, accountId: string, origin: Origin): Promise<void> {
  await house.db.deleteFrom('calendar_feed').where('account_id', '=', accountId).execute()
  await recordEvent(house, { kind: 'calendarFeedRevoked', accountId, origin })
}

const TOKEN = /^[\w-]{43}$/

/** Whose address this is, with the posts held now. Nobody, when it never was one, is no longer, or the account may not act. */
export async function findFeed(house: House, token: string): Promise<Actor | undefined> {
  if (!TOKEN.test(token)) return undefined
  const row = await house.db
    .selectFrom('calendar_feed as feed')
    .innerJoin('account', 'account.id', 'feed.account_id')
    .innerJoin('unit', 'unit.id', 'account.unit_id')
    .where('feed.token_hash', '=', hashOf(house, token))
    .where('account.status', '=', 'active')
    .where(notAwaitingActivation)
    .select(['account.id as account', 'account.post_title as post', 'account.roles'])
    .select(['unit.id', 'unit.name', 'unit.kind', 'unit.sector_authority_id as sectorAuthority', 'unit.pack'])
    .executeTakeFirst()
  if (!row) return undefined
  const { account, post, roles, id, name, kind, sectorAuthority, pack } = row
  return {
    account,
    post,
    roles: roles as Role[],
    unit: {
      id,
      name,
      kind: kind as UnitKind,
      ...(sectorAuthority !== null && { sectorAuthority }),
      ...(pack !== null && { pack }),
    },
  }
}
