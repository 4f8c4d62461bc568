import { type Place, PRESENT_FOR_MS, type PresentPerson } from '@zhengheng/contract'
import type { Actor } from '@zhengheng/policy'
import { requireActor } from '../house/call.ts'
import type { FeatureHandlers } from '../house/handler.ts'
import type { House } from '../house/house.ts'
import { notFound } from '../house/problem.ts'
import { type SeenProject, seeProject } from '../projects/find-project.ts'

/** People see each other inside their unit or inside the bureau, never across: who weighs a case is not told outside. */
function circlesOf(actor: Actor, { relations }: SeenProject): readonly string[] {
  return [
    ...(relations.includes('owner') ? [`unit:${actor.unit.id}`] : []),
    ...(relations.includes('bureau') ? ['body:bureau'] : []),
  ]
}

/** Sections belong to the unit that writes them, the case to the bureau. */
const circleAt = (place: Place, actor: Actor): string => (place === 'review' ? 'body:bureau' : `unit:${actor.unit.id}`)

const since = ({ clock }: House): Date => new Date(clock.now().getTime() - PRESENT_FOR_MS)

/** Who else has something of this project open, as far as the asker meets them there. */
export async function whoIsHere(house: House, actor: Actor, code: string): Promise<PresentPerson[]> {
  const seen = await seeProject(house.db, actor, code)
  return others(house, actor, seen)
}

/** Notes that this person is here and answers who else is. */
export async function beHere(
  house: House,
  actor: Actor,
  code: string,
  { place, editing }: { readonly place: Place; readonly editing: boolean },
): Promise<PresentPerson[]> {
  const seen = await seeProject(house.db, actor, code)
  const circle = circleAt(place, actor)
  if (!circlesOf(actor, seen).includes(circle)) throw notFound()
  const sign = { circle, editing, seen_at: house.clock.now() }
  await house.db
    .insertInto('presence')
    .values({ project_id: seen.id, place, account_id: actor.account, ...sign })
    .onConflict(conflict => conflict.columns(['project_id', 'place', 'account_id']).doUpdateSet(sign))
    .execute()
  return others(house, actor, seen)
}

export async function leavePlace(house: House, actor: Actor, code: string, place: Place): Promise<void> {
  const { id } = await seeProject(house.db, actor, code)
  await house.db
    .deleteFrom('presence')
    .where('project_id', '=', id)
    .where('place', '=', place)
    .where('account_id', '=', actor.account)
    .execute()
}

async function others(house: House, actor: Actor, seen: SeenProject): Promise<PresentPerson[]> {
  const circles = circlesOf(actor, seen)
  if (circles.length === 0) return []
  const rows = await house.db
    .selectFrom('presence')
    .innerJoin('account', 'account.id', 'presence.account_id')
    .where('presence.project_id', '=', seen.id)
    .where('presence.circle', 'in', [...circles])
    .where('presence.seen_at', '>', since(house))
    .where('presence.account_id', '!=', actor.account)
    .where('account.status', '=', 'active')
    .orderBy('presence.place')
    .orderBy('account.post_title')
    .select(['presence.place', 'account.post_title as post', 'presence.editing'])
    .execute()
  return rows.map(row => ({ ...row, place: row.place as Place }))
}

/** Forgets who is long gone. Safe at any time, from any process. */
export async function sweepPresence(house: House): Promise<void> {
  await house.db.deleteFrom('presence').where('seen_at', '<=', since(house)).execute()
}

export const presenceHandlers: FeatureHandlers<'presence'> = house => ({
  presence: {
    look: async ({ params }, call) => ({ items: await whoIsHere(house, requireActor(call), params.code) }),
    beat: async ({ params, body }, call) => ({ items: await beHere(house, requireActor(call), params.code, body) }),
    leave: async ({ params }, call) => {
      await leavePlace(house, requireActor(call), params.code, params.place)
      return { done: true }
    },
  },
})
