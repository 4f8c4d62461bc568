import type { RefusedAct, RefusedActs } from '@zhengheng/contract'
import {
  type Actor,
  findAction,
  planIdOf,
  type Reason,
  ruleSource,
  seesAllRefusals,
  seesPlans,
} from '@zhengheng/policy'
import { sql } from 'kysely'
import type { House } from '../house/house.ts'
import { notFound } from '../house/problem.ts'
import { type SeenProject, seeProject } from '../projects/find-project.ts'
import { toldToPlanReader, toldToProjectReader } from './withhold.ts'

const PAGE = 20

interface Wanted {
  readonly action?: string | undefined
  readonly who?: 'everybody' | 'own' | undefined
  readonly before?: string | undefined
}

interface StoredRefusal {
  readonly id: string
  readonly action: string
  readonly at: Date
  readonly account: string
  readonly by: string | null
  readonly reasons: readonly Reason[]
}

/** The reasons of a refusal that was somebody else’s, as far as this reader may know them. */
type ToldToOthers = (refusal: Pick<StoredRefusal, 'action' | 'reasons'>) => Reason[]

/** What was tried on a project and refused. @throws as for what is not there, when it is out of their sight */
export async function refusedOnProject(house: House, actor: Actor, code: string, wanted: Wanted): Promise<RefusedActs> {
  const seen = await seeProject(house.db, actor, code)
  return refusedOn(house, actor, seen.id, wanted, refusal => reasonsForOthers(refusal, seen))
}

/** What was tried on the plan of a year and refused, also before anybody opened it. @throws to those who see no plans */
export async function refusedOnPlan(house: House, actor: Actor, year: number, wanted: Wanted): Promise<RefusedActs> {
  if (!seesPlans(actor)) throw notFound()
  const { reason } = toldToPlanReader(actor)
  return refusedOn(house, actor, planIdOf(year), wanted, ({ reasons }) => reasons.map(reason))
}

/** Newest first: all of it for the bureau and auditors, for others their own. */
async function refusedOn(
  house: House,
  actor: Actor,
  subject: string,
  wanted: Wanted,
  toldToOthers: ToldToOthers,
): Promise<RefusedActs> {
  const all = seesAllRefusals(actor)
  const mine = !all || wanted.who === 'own' ? sql`and refusal.account_id = ${actor.account}` : sql``
  const of = wanted.action ? sql`and refusal.action = ${wanted.action}` : sql``
  const older = wanted.before ? sql`and refusal.id < ${wanted.before}` : sql``
  const [{ rows }, { rows: counted }] = await Promise.all([
    sql<StoredRefusal>`
      select refusal.id, refusal.action, refusal.at, refusal.account_id as account, refusal.reasons,
        coalesce(unit.name, '') || account.post_title as by
      from refusal left join account on account.id = refusal.account_id left join unit on unit.id = account.unit_id
      where refusal.subject_id = ${subject} ${mine} ${of} ${older}
      order by refusal.id desc limit ${PAGE + 1}`.execute(house.db),
    sql<{ action: string; count: number }>`
      select action, count(*)::int as count from refusal
      where refusal.subject_id = ${subject} ${mine} group by action order by action`.execute(house.db),
  ])
  const items = rows.slice(0, PAGE)
  return {
    items: items.map(row => told(row, actor, toldToOthers)),
    actions: counted.map(({ action, count }) => ({ action, title: titleOf(action), count })),
    all,
    next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null,
  }
}

const titleOf = (action: string) => findAction(action)?.title ?? { zh: action, en: action }

function told(refusal: StoredRefusal, actor: Actor, toldToOthers: ToldToOthers): RefusedAct {
  const { id, action, at, account, by, reasons } = refusal
  const own = account === actor.account
  return {
    id,
    action,
    title: titleOf(action),
    at: at.toISOString(),
    by: by ?? '',
    own,
    reasons: own ? [...reasons] : toldToOthers(refusal),
  }
}

/** One’s own reasons were told when they were given. What a draft lacks is its unit’s affair: others learn which rule stood against it. */
function reasonsForOthers({ action, reasons }: Parameters<ToldToOthers>[0], seen: SeenProject): Reason[] {
  if (restsOnDraft(action) && !seen.relations.includes('owner'))
    return reasons.map(({ rule }) => ({ rule, text: ruleSource(rule).summary }))
  return reasons.map(toldToProjectReader(seen).reason)
}

const restsOnDraft = (action: string): boolean =>
  findAction(action)?.needs.some((need: string) => need === 'application') ?? false
