import { MOST_VIEWS, type SavedView, type ViewList, type ViewToKeep } from '@zhengheng/contract'
import { type Actor, keepsViews } from '@zhengheng/policy'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/tables.ts'
import { requireActor } from '../house/call.ts'
import type { FeatureHandlers } from '../house/handler.ts'
import type { House } from '../house/house.ts'
import { invalid, notFound, Problem } from '../house/problem.ts'

/** The reader's own views and those shared in the unit, by name. Nobody else's is there. */
export async function savedViews({ db }: House, actor: Actor, list: ViewList): Promise<SavedView[]> {
  return keepsViews(actor.roles) ? findViews(db, actor, sql`view.list = ${list}`) : []
}

const reachable = (actor: Actor): RawBuilder<unknown> =>
  sql`(view.account_id = ${actor.account} or (view.shared and view.unit_id = ${actor.unit.id}))`

async function findViews(db: Db, actor: Actor, which: RawBuilder<unknown>): Promise<SavedView[]> {
  const { rows } = await sql<SavedView>`
    select view.id, view.list, view.name, view.search, view.shared, view.account_id = ${actor.account} as mine,
      account.post_title as by, default_view.view_id is not null as "isDefault"
    from saved_view view
    join account on account.id = view.account_id
    left join default_view on default_view.view_id = view.id and default_view.account_id = ${actor.account}
    where ${which} and ${reachable(actor)}
    order by view.account_id <> ${actor.account}, view.name, view.id`.execute(db)
  return rows
}

async function getView(db: Db, actor: Actor, id: string): Promise<SavedView> {
  const [view] = await findViews(db, actor, sql`view.id = ${id}`)
  if (!view) throw notFound()
  return view
}

/** Asked by one at a time per person, so that neither the count nor a name can be passed by two windows at once. */
async function ownNames(tx: Db, actor: Actor, list: ViewList) {
  await sql`select from account where id = ${actor.account} for no key update`.execute(tx)
  return tx
    .selectFrom('saved_view')
    .where('account_id', '=', actor.account)
    .where('list', '=', list)
    .select(['id', 'name'])
    .execute()
}

export async function keepView({ db, ids, clock }: House, actor: Actor, view: ViewToKeep): Promise<SavedView> {
  if (!keepsViews(actor.roles)) throw notKept()
  const id = ids.uuid()
  await db.transaction().execute(async tx => {
    const own = await ownNames(tx, actor, view.list)
    if (own.some(({ name }) => name === view.name)) throw nameTaken(view.name)
    if (own.length >= MOST_VIEWS) throw tooMany()
    await tx
      .insertInto('saved_view')
      .values({
        id,
        account_id: actor.account,
        unit_id: actor.unit.id,
        list: view.list,
        name: view.name,
        search: JSON.stringify(view.search),
        shared: view.shared,
        changed_at: clock.now(),
      })
      .execute()
  })
  return getView(db, actor, id)
}

export async function changeView(
  { db, clock }: House,
  actor: Actor,
  id: string,
  change: { readonly name: string; readonly shared: boolean },
): Promise<SavedView> {
  const view = await getView(db, actor, id)
  if (!view.mine) throw notYours(view)
  await db.transaction().execute(async tx => {
    if ((await ownNames(tx, actor, view.list)).some(own => own.id !== id && own.name === change.name))
      throw nameTaken(change.name)
    await tx
      .updateTable('saved_view')
      .set({ ...change, changed_at: clock.now() })
      .where('id', '=', id)
      .execute()
  })
  // What is shared no longer opens for nobody but its owner.
  if (!change.shared)
    await db.deleteFrom('default_view').where('view_id', '=', id).where('account_id', '!=', actor.account).execute()
  return getView(db, actor, id)
}

export async function dropView({ db }: House, actor: Actor, id: string): Promise<void> {
  const view = await getView(db, actor, id)
  if (!view.mine) throw notYours(view)
  await db.deleteFrom('saved_view').where('id', '=', id).execute()
}

export async function setDefaultView({ db }: House, actor: Actor, list: ViewList, id: string | null): Promise<void> {
  if (id === null) {
    await db.deleteFrom('default_view').where('account_id', '=', actor.account).where('list', '=', list).execute()
    return
  }
  if (!keepsViews(actor.roles)) throw notKept()
  const view = await getView(db, actor, id)
  if (view.list !== list) throw notFound()
  await db
    .insertInto('default_view')
    .values({ account_id: actor.account, list, view_id: id })
    .onConflict(conflict => conflict.columns(['account_id', 'list']).doUpdateSet({ view_id: id }))
    .execute()
}

const nameTaken = (name: string) =>
  invalid([
    {
      path: 'body.name',
      code: 'taken',
      text: {
        zh: `您已有名为“${name}”的视图，请换一个名称`,
        en: `You already have a view “${name}”: take another name`,
      },
    },
  ])

const tooMany = () =>
  invalid([
    {
      path: 'body.name',
      code: 'too_many',
      text: {
        zh: `一个列表最多保存 ${MOST_VIEWS} 个视图，请先删除不用的`,
        en: `A list keeps ${MOST_VIEWS} views at most: delete one first`,
      },
    },
  ])

const notKept = () =>
  new Problem(403, 'no-views', '不保存视图', {
    zh: '经办人的列表每次都完整打开，不保存筛选；需要时可把地址收藏或发给同事。',
    en: 'A clerk’s lists always open whole and keep no filters; bookmark or send the address instead.',
  })

const notYours = ({ by }: SavedView) =>
  new Problem(403, 'not-your-view', '不是您的视图', {
    zh: `这个视图是${by}共享的，只能由其本人修改或删除。您可以另存一个自己的。`,
    en: `This view is shared by ${by}, who alone may change or delete it. Save one of your own instead.`,
  })

export const viewsHandlers: FeatureHandlers<'views'> = house => ({
  views: {
    list: async ({ query }, { actor }) => ({ items: actor ? await savedViews(house, actor, query.list) : [] }),
    keep: ({ body }, call) => keepView(house, requireActor(call), body),
    change: ({ params, body }, call) => changeView(house, requireActor(call), params.id, body),
    drop: async ({ params }, call) => {
      await dropView(house, requireActor(call), params.id)
      return { done: true }
    },
    setDefault: async ({ params, body }, call) => {
      await setDefaultView(house, requireActor(call), params.list, body.view)
      return { done: true }
    },
  },
})
