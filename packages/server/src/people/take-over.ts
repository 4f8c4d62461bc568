import { unitSubject } from '@zhengheng/policy'
import { sql } from 'kysely'
import type { PeopleDb } from '../db/people-tables.ts'
import { onServer, type ServerAct } from './on-server.ts'
import type { People } from './people.ts'

/**
 * Accounts and units from before they had a log are taken in as they stand: once, when none of them is in the register
 * of subjects yet. Later what stands in their tables and not in the log is no account: `rebuild --check` names it.
 */
export async function takeOverAccounts(people: People, say: (line: string) => void): Promise<void> {
  if (await nothingToTake(people.db)) return
  await onServer(people, async (does, within) => {
    // Another server that starts with this one may have done it meanwhile.
    if (await nothingToTake(within.db)) return
    const taken = [...(await unitsAsTheyStand(within.db)), ...(await accountsAsTheyStand(within.db))]
    for (const act of taken) {
      const answer = await does(act)
      if (answer.kind === 'refused') throw new Error(`${act.subject.id} cannot be taken over: ${answer.reason.en}`)
    }
    say(`已接管原有单位和账号 ${taken.length} 个 / Took over the ${taken.length} units and accounts there were`)
  })
}

async function nothingToTake(db: PeopleDb): Promise<boolean> {
  const { rows } = await sql<{ nothing: boolean }>`
    select exists (select from register where kind in ('account', 'unit'))
      or not (exists (select from unit) or exists (select from account)) as nothing`.execute(db)
  return rows[0]?.nothing ?? true
}

async function unitsAsTheyStand(db: PeopleDb): Promise<ServerAct[]> {
  const rows = await db
    .selectFrom('unit')
    .leftJoin('joint_member', 'joint_member.unit_id', 'unit.id')
    .orderBy('unit.id')
    .select(['unit.id', 'unit.name', 'unit.kind', 'unit.pack', 'unit.closed', 'joint_member.unit_id as member'])
    .select(['unit.sector_authority_id as sectorAuthority', 'unit.it_office as itOffice'])
    .execute()
  return rows.map(({ id, closed, member, ...said }) => ({
    subject: { kind: 'unit', id: unitSubject(id) },
    action: 'administration.takeOverUnit',
    input: { state: { ...said, jointMember: member !== null, status: closed ? 'closed' : 'open' } },
  }))
}

async function accountsAsTheyStand(db: PeopleDb): Promise<ServerAct[]> {
  const rows = await db
    .selectFrom('account')
    .leftJoin('account_proposal as proposal', 'proposal.account_id', 'account.id')
    .orderBy('account.created_at')
    .orderBy('account.id')
    .select(['account.id', 'account.login', 'account.post_title as postTitle', 'account.unit_id as unit'])
    .select(['account.roles', 'account.status', 'account.created_at as createdAt', 'account.created_by as createdBy'])
    .select(['proposal.kind', 'proposal.post_title as nextTitle', 'proposal.unit_id as nextUnit'])
    .select(['proposal.roles as nextRoles', 'proposal.proposed_by as by', 'proposal.proposed_at as at'])
    .execute()
  return rows.map(({ id, kind, nextTitle, nextUnit, nextRoles, by, at, createdAt, ...said }) => ({
    subject: { kind: 'account', id },
    action: 'administration.takeOverAccount',
    input: {
      state: {
        ...said,
        createdAt: createdAt.toISOString(),
        proposal: kind && {
          kind,
          ...{ postTitle: nextTitle, unit: nextUnit, roles: nextRoles, by },
          at: at?.toISOString(),
        },
      },
    },
  }))
}
