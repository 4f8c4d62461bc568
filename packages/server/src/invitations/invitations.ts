import type { MyInvitation, SectionInvitation } from '@zhengheng/contract'
import { type Actor, applicationForm, type Role, type SectionId, sections } from '@zhengheng/policy'
import { sql } from 'kysely'
import type { Db } from '../db/tables.ts'
import { editableIn, isEditable } from '../drafts/section-id.ts'
import { requireActor } from '../house/call.ts'
import type { FeatureHandlers } from '../house/handler.ts'
import type { House } from '../house/house.ts'
import { invalid, notFound, Problem } from '../house/problem.ts'
import { noticeOutsideLog } from '../notices/notice-outside-log.ts'
import { type SeenProject, seeOwnProject } from '../projects/find-project.ts'

const CLERK = 'owner.clerk' satisfies Role

/** Sections are written by clerks; they alone ask each other. */
async function written({ db }: House, actor: Actor, code: string): Promise<SeenProject> {
  const seen = await seeOwnProject(db, actor, code)
  if (!actor.roles.includes(CLERK)) throw forClerks()
  return seen
}

/** Every request made for sections of this project, the newest first, and the colleagues who may be asked. */
export async function invitationsOn(house: House, actor: Actor, code: string) {
  const { id } = await seeOwnProject(house.db, actor, code)
  const { rows } = await sql<Omit<SectionInvitation, 'at' | 'endedAt'> & { at: Date; endedAt: Date | null }>`
    select invitation.id, invitation.section, invitation.account_id as account, account.post_title as post,
      inviter.post_title as by, invitation.invited_at as at, invitation.ended_at as "endedAt", ender.post_title as "endedBy"
    from section_invitation invitation
    join account on account.id = invitation.account_id
    join account inviter on inviter.id = invitation.invited_by
    left join account ender on ender.id = invitation.ended_by
    where invitation.project_id = ${id}
    order by invitation.invited_at desc, invitation.id`.execute(house.db)
  return {
    items: rows.map(row => ({ ...row, at: row.at.toISOString(), endedAt: row.endedAt?.toISOString() ?? null })),
    colleagues: actor.roles.includes(CLERK) ? await colleaguesOf(house.db, actor) : [],
  }
}

const colleaguesOf = (db: Db, actor: Actor) =>
  db
    .selectFrom('account')
    .where('unit_id', '=', actor.unit.id)
    .where('status', '=', 'active')
    .where('id', '!=', actor.account)
    .where(sql<boolean>`${CLERK} = any(roles)`)
    .orderBy('post_title')
    .orderBy('login')
    .select(['id as account', 'post_title as post', 'login'])
    .execute()

/** What this person was asked to fill in and has not finished, on drafts that can be written now. */
export async function myInvitations({ db }: House, actor: Actor): Promise<MyInvitation[]> {
  const { rows } = await sql<Omit<MyInvitation, 'at'> & { at: Date }>`
    select invitation.id, row.code, row.name, invitation.section, inviter.post_title as by, invitation.invited_at as at
    from section_invitation invitation
    join project_row row on row.project_id = invitation.project_id
    join account inviter on inviter.id = invitation.invited_by
    left join draft on draft.subject_id = invitation.project_id and draft.written_in = ${applicationForm.name} and draft.part = invitation.section
    where invitation.account_id = ${actor.account} and invitation.ended_at is null
      and row.unit = ${actor.unit.id} and row.status = any(${[...editableIn]}) and draft.finished is not true
    order by invitation.invited_at, invitation.id`.execute(db)
  return rows.map(row => ({ ...row, at: row.at.toISOString() }))
}

/** Asks a colleague to fill in sections; what they were already asked for is not asked twice. */
export async function inviteColleague(
  house: House,
  actor: Actor,
  code: string,
  { account, sections: wanted }: { readonly account: string; readonly sections: readonly SectionId[] },
): Promise<void> {
  const { id, project } = await written(house, actor, code)
  if (!isEditable(project)) throw notNow()
  const colleague = (await colleaguesOf(house.db, actor)).find(found => found.account === account)
  if (!colleague) throw noColleague()
  const at = house.clock.now()
  await house.db.transaction().execute(async tx => {
    const rows = await tx
      .insertInto('section_invitation')
      .values(
        [...new Set(wanted)].map(section => ({
          project_id: id,
          id: house.ids.uuid(),
          section,
          account_id: account,
          invited_by: actor.account,
          invited_at: at,
        })),
      )
      .onConflict(conflict =>
        conflict.columns(['project_id', 'section', 'account_id']).where('ended_at', 'is', null).doNothing(),
      )
      .returning('section')
      .execute()
    if (rows.length === 0) return
    const names = rows.map(row => sections[row.section as SectionId].title)
    await noticeOutsideLog(tx, {
      account,
      subject: id,
      code: project.code,
      place: `application/${rows[0]?.section}`,
      at,
      text: {
        zh: `${project.name}：${actor.post}请您填写“${names.map(({ zh }) => zh).join('”“')}”`,
        en: `${project.name}: ${actor.post} asks you to fill in ${names.map(({ en }) => en).join(', ')}`,
      },
    })
  })
}

/** Ends a request: any clerk of the unit takes it back, the colleague gives it back. It stays to be read. */
export async function takeBack(house: House, actor: Actor, { code, id }: { code: string; id: string }): Promise<void> {
  const { id: project_id, project } = await written(house, actor, code)
  const at = house.clock.now()
  await house.db.transaction().execute(async tx => {
    const ended = await tx
      .updateTable('section_invitation')
      .set({ ended_at: at, ended_by: actor.account })
      .where('project_id', '=', project_id)
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .returning(['section', 'account_id', 'invited_by'])
      .executeTakeFirst()
    if (!ended) throw notFound()
    const { title } = sections[ended.section as SectionId]
    const givenBack = ended.account_id === actor.account
    await noticeOutsideLog(tx, {
      account: givenBack ? ended.invited_by : ended.account_id,
      subject: project_id,
      code: project.code,
      place: 'application',
      at,
      text: givenBack
        ? {
            zh: `${project.name}：${actor.post}不再填写“${title.zh}”`,
            en: `${project.name}: ${actor.post} gives back “${title.en}”`,
          }
        : {
            zh: `${project.name}：${actor.post}已收回请您填写的“${title.zh}”`,
            en: `${project.name}: ${actor.post} took back “${title.en}”`,
          },
    })
  })
}

const forClerks = () =>
  new Problem(403, 'clerks-only', '由经办人办理', {
    zh: '申报内容由本单位经办人填写，请谁填写也由经办人决定。',
    en: 'Applications are written by the unit’s clerks, who also decide whom to ask.',
  })

const notNow = () =>
  new Problem(422, 'not-editable', '现在不能邀请', {
    zh: '申报内容只能在“申报草稿”和“待补正”环节填写；到那时再邀请同事。',
    en: 'An application is written while it is a draft or to be corrected; ask colleagues then.',
  })

const noColleague = () =>
  invalid([
    {
      path: 'body.account',
      code: 'not_a_colleague',
      text: {
        zh: '只能邀请本单位有经办权限的其他同事，请从名单中选择',
        en: 'Only another clerk of your own unit can be asked: choose one from the list',
      },
    },
  ])

export const invitationsHandlers: FeatureHandlers<'invitations'> = house => ({
  invitations: {
    mine: async (_, { actor }) => ({ items: actor ? await myInvitations(house, actor) : [] }),
    list: ({ params }, call) => invitationsOn(house, requireActor(call), params.code),
    invite: async ({ params, body }, call) => {
      await inviteColleague(house, requireActor(call), params.code, body)
      return { done: true }
    },
    takeBack: async ({ params }, call) => {
      await takeBack(house, requireActor(call), params)
      return { done: true }
    },
  },
})
