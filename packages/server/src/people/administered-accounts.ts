import type { AccountFilter, AdministeredAccount } from '@zhengheng/contract'
import { type Account, dutyConflict, type Offer, type Role } from '@zhengheng/policy'
import { sql } from 'kysely'
import type { House } from '../house/house.ts'
import { offersFor } from '../house/offers-on.ts'
import { administratorOf, type SignedIn } from '../house/signed-in.ts'
import { wantedGrams } from '../names/name-index.ts'
import { administratorsInUse, unitsOfAccounts } from '../spine/facts.ts'

const PAGE = 50

/** Accounts by login, with what waits for each and what its reader may do about it. */
export async function administeredAccounts(house: House, who: SignedIn, filter: AccountFilter) {
  const { db, pool } = house
  const [rows, administrators, offered, { waiting }] = await Promise.all([
    rowsOf(house, filter),
    administratorsInUse(pool),
    offersFor(house, administratorOf(who), 'account'),
    db
      .selectFrom('account_proposal')
      .select(({ fn }) => fn.countAll<number>().as('waiting'))
      .executeTakeFirstOrThrow(),
  ])
  const shown = rows.slice(0, PAGE)
  const units = await unitsOfAccounts(pool, shown.map(accountIn))
  const facts = { administrators, units, accounts: [], loginHolder: null }
  const items = shown.map(row => told(row, offered(row.state, facts), house.clock.now()))
  return { items, next: rows.length > PAGE ? (items.at(-1)?.login ?? null) : null, waiting }
}

const accountIn = ({ state }: Row): Account => state as Account

function rowsOf({ db }: House, { q = '', unit, status, waiting, after }: AccountFilter) {
  return db
    .selectFrom('account')
    .innerJoin('subject', join => join.on(sql<boolean>`subject.id = account.id::text`))
    .leftJoin('unit', 'unit.id', 'account.unit_id')
    .leftJoin('activation', 'activation.account_id', 'account.id')
    .leftJoin('account_proposal as proposal', 'proposal.account_id', 'account.id')
    .leftJoin('unit as next_unit', 'next_unit.id', 'proposal.unit_id')
    .leftJoin('account as proposer', 'proposer.id', 'proposal.proposed_by')
    .$if(unit !== undefined, query => query.where('account.unit_id', '=', unit ?? ''))
    .$if(status !== undefined, query => query.where('account.status', '=', status ?? 'active'))
    .$if(waiting === 'yes', query => query.where('proposal.account_id', 'is not', null))
    .$if(after !== undefined, query => query.where('account.login', '>', after ?? ''))
    .$if(q !== '', query => query.where(matching(q)))
    .orderBy('account.login')
    .limit(PAGE + 1)
    .select(['account.id', 'account.login', 'account.post_title as postTitle', 'account.roles', 'account.status'])
    .select(['subject.version', 'subject.state'])
    .select([
      'account.last_signed_in_at as lastSignedInAt',
      'activation.used_at as usedAt',
      'activation.ends_at as endsAt',
    ])
    .select(['unit.id as unitId', 'unit.name as unitName', 'proposal.kind', 'proposal.post_title as nextTitle'])
    .select(['next_unit.id as nextUnitId', 'next_unit.name as nextUnitName', 'proposal.roles as nextRoles'])
    .select(['proposal.proposed_by as proposedBy', 'proposer.login as proposer', 'proposal.proposed_at as proposedAt'])
    .execute()
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

/** Part of a login or post, or of the name of the unit. */
function matching(words: string) {
  const like = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const grams = wantedGrams(words)
  return sql<boolean>`(account.login like ${like} or lower(account.post_title) like ${like}
    or (unit.name_grams @> ${grams}::text[] and ${grams.length > 0}::boolean))`
}

function told(row: Row, offers: Offer[], now: Date): AdministeredAccount {
  return {
    id: row.id,
    login: row.login,
    postTitle: row.postTitle,
    unit: named(row.unitId, row.unitName),
    roles: row.roles as Role[],
    status: row.status === 'new' ? 'proposed' : row.status,
    activation: activationOf(row, now),
    conflict: row.status === 'disabled' ? null : (dutyConflict(row.roles)?.text ?? null),
    lastSignedInAt: row.lastSignedInAt?.toISOString() ?? null,
    proposal: row.kind && {
      kind: row.kind,
      postTitle: row.nextTitle,
      unit: named(row.nextUnitId, row.nextUnitName),
      roles: row.nextRoles as Role[] | null,
      by: row.proposer,
      at: row.proposedAt?.toISOString() ?? '',
    },
    version: row.version,
    offers,
  }
}

/** Whether the person has opened the account yet: until when it may be, or when it was. */
function activationOf({ usedAt, endsAt }: Row, now: Date): AdministeredAccount['activation'] {
  if (!endsAt) return null
  if (usedAt) return { is: 'used', at: usedAt.toISOString() }
  return { is: endsAt > now ? 'waiting' : 'over', at: endsAt.toISOString() }
}

const named = (id: string | null, name: string | null) => (id !== null && name !== null ? { id, name } : null)
