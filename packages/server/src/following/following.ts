import { FOLLOWED_SHOWN, type ProjectRow } from '@zhengheng/contract'
import { type Actor, subjectsOf } from '@zhengheng/policy'
import { sql } from 'kysely'
import { requireActor } from '../house/call.ts'
import type { FeatureHandlers } from '../house/handler.ts'
import type { House } from '../house/house.ts'
import { seeProject } from '../projects/find-project.ts'
import { relationsColumn, rowColumns, type StoredRow, toProjectRow, visibleTo } from '../projects/project-row.ts'
import { clockReader } from '../projects/row-clock.ts'

interface Following {
  readonly following: boolean
}

/** Followed projects that may still be seen, the one that changed last first. */
export async function followedProjects(house: House, actor: Actor): Promise<ProjectRow[]> {
  const subjects = subjectsOf(actor)
  const clockOf = await clockReader(house, actor)
  const { rows } = await sql<StoredRow>`
    select ${rowColumns}, ${relationsColumn(subjects)} from project_row row
    join follow on follow.project_id = row.project_id and follow.account_id = ${actor.account}
    where ${visibleTo(subjects)} order by row.changed_at desc, row.project_id limit ${FOLLOWED_SHOWN}`.execute(house.db)
  return rows.map(row => toProjectRow(row, clockOf))
}

export async function isFollowing({ db }: House, actor: Actor, code: string): Promise<Following> {
  const { id } = await seeProject(db, actor, code)
  const { rows } = await sql`select from follow where project_id = ${id} and account_id = ${actor.account}`.execute(db)
  return { following: rows.length === 1 }
}

/** Following twice is following once. */
export async function follow({ db, clock }: House, actor: Actor, code: string): Promise<Following> {
  const { id } = await seeProject(db, actor, code)
  await sql`insert into follow (project_id, account_id, since) values (${id}, ${actor.account}, ${clock.now()})
    on conflict (project_id, account_id) do nothing`.execute(db)
  return { following: true }
}

export async function unfollow({ db }: House, actor: Actor, code: string): Promise<Following> {
  const { id } = await seeProject(db, actor, code)
  await sql`delete from follow where project_id = ${id} and account_id = ${actor.account}`.execute(db)
  return { following: false }
}

export const followingHandlers: FeatureHandlers<'following'> = house => ({
  following: {
    list: async (_, call) => ({ items: await followedProjects(house, requireActor(call)) }),
    of: ({ params }, call) => isFollowing(house, requireActor(call), params.code),
    follow: ({ params }, call) => follow(house, requireActor(call), params.code),
    unfollow: ({ params }, call) => unfollow(house, requireActor(call), params.code),
  },
})
