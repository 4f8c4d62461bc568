import type { AccountFilter, AdministeredAccount } from '@zhengheng/contract'
import { dutyConflict, type Role } from '@zhengheng/policy'
import { sql } from 'kysely'
import type { SignedIn } from '../house/signed-in.ts'
import { wantedGrams } from '../names/name-index.ts'
import { type AccountState, accountActs, actsOn, obstacleTo } from './account-acts.ts'
import { isAdministration } from './account-rules.ts'
import type { People } from './people.ts'

const PAGE = 50

/** Accounts by login, with what waits for each and what its reader may do about it. */
export async function administeredAccounts(people: People, who: SignedIn, filter: AccountFilter) {
  const { db } = people
  const [rows, lonely, { waiting }] = await Promise.all([
    rowsOf(people, filter),
    lonelyRoles(people),
    db
      .selectFrom('account_proposal')
      .select(({ fn }) => fn.countAll<number>().as('waiting'))
      .executeTakeFirstOrThrow(),
  ])
  const items = rows.slice(0, PAGE).map(row => told(row, who, lonely, people.clock.now()))
  return { items, next: rows.length > PAGE ? (items.at(-1)?.login ?? null) : null, waiting }
}

function rowsOf({ db }: People, { q = '', unit, status, waiting, after }: AccountFilter) {
  return db
    .selectFrom('account')
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

/** Administrations that are in the hands of one account. */
async function lonelyRoles({ db }: People): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('account')
    .where('status', '=', 'active')
    .where(sql<boolean>`roles && ${['admin.system', 'admin.security', 'admin.audit']}::text[]`)
    .select('roles')
    .execute()
  const held = rows.flatMap(({ roles }) => roles.filter(isAdministration))
  return new Set(held.filter(role => held.indexOf(role) === held.lastIndexOf(role)))
}

function told(row: Row, who: SignedIn, lonely: ReadonlySet<string>, now: Date): AdministeredAccount {
  const state = stateOf(row, lonely)
  return {
    id: row.id,
    login: row.login,
    postTitle: row.postTitle,
    unit: named(row.unitId, row.unitName),
    roles: row.roles,
    status: row.status,
    activation: activationOf(row, now),
    conflict: row.status === 'disabled' ? null : (dutyConflict(row.roles) ?? null),
    lastSignedInAt: row.lastSignedInAt?.toISOString() ?? null,
    proposal: row.kind && {
      kind: row.kind,
      postTitle: row.nextTitle,
      unit: named(row.nextUnitId, row.nextUnitName),
      roles: row.nextRoles,
      by: row.proposer,
      at: row.proposedAt?.toISOString() ?? '',
    },
    acts: actsOn(state)
      .filter(act => (who.roles as readonly Role[]).includes(accountActs[act]))
      .map(act => ({ act, obstacle: obstacleTo(act, state, who.accountId) ?? null })),
  }
}

/** Whether the person has opened the account yet: until when it may be, or when it was. */
function activationOf({ usedAt, endsAt }: Row, now: Date): AdministeredAccount['activation'] {
  if (!endsAt) return null
  if (usedAt) return { is: 'used', at: usedAt.toISOString() }
  return { is: endsAt > now ? 'waiting' : 'over', at: endsAt.toISOString() }
}

const stateOf = (row: Row, lonely: ReadonlySet<string>): AccountState => ({
  id: row.id,
  login: row.login,
  postTitle: row.postTitle,
  unitId: row.unitId,
  roles: row.roles,
  status: row.status,
  proposal:
    row.kind && row.proposedAt
      ? {
          kind: row.kind,
          postTitle: row.nextTitle,
          unitId: row.nextUnitId,
          roles: row.nextRoles,
          proposedBy: row.proposedBy,
          proposedAt: row.proposedAt,
        }
      : undefined,
  lastOfItsKind: row.status === 'active' && row.roles.some(role => lonely.has(role)),
})

const named = (id: string | null, name: string | null) => (id !== null && name !== null ? { id, name } : null)
