import type { RefusedAct, RefusedActs } from '@zhengheng/contract'
import { type Actor, findAction, type Reason, ruleSource, seesAllRefusals } from '@zhengheng/policy'
import { sql } from 'kysely'
import type { House } from '../http/house.ts'
import { type SeenProject, seeProject } from '../projects/find-project.ts'
import { toldToProjectReader } from './withhold.ts'

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

/** What was tried on a project and refused, newest first: all of it for the bureau and auditors, for others their own. */
export async function refusedActs(house: House, actor: Actor, code: string, wanted: Wanted): Promise<RefusedActs> {
  const seen = await seeProject(house.db, actor, code)
  const all = seesAllRefusals(actor)
  const mine = !all || wanted.who === 'own' ? sql`and refusal.account_id = ${actor.account}` : sql``
  const of = wanted.action ? sql`and refusal.action = ${wanted.action}` : sql``
  const older = wanted.before ? sql`and refusal.id < ${wanted.before}` : sql``
  const [{ rows }, { rows: counted }] = await Promise.all([
    sql<StoredRefusal>`
      select refusal.id, refusal.action, refusal.at, refusal.account_id as account, refusal.reasons,
        coalesce(unit.name, '') || account.post_title as by
      from refusal left join account on account.id = refusal.account_id left join unit on unit.id = account.unit_id
      where refusal.subject_id = ${seen.id} ${mine} ${of} ${older}
      order by refusal.id desc limit ${PAGE + 1}`.execute(house.db),
    sql<{ action: string; count: number }>`
      select action, count(*)::int as count from refusal
      where refusal.subject_id = ${seen.id} ${mine} group by action order by action`.execute(house.db),
  ])
  const items = rows.slice(0, PAGE)
  return {
    items: items.map(row => told(row, actor, seen)),
    actions: counted.map(({ action, count }) => ({ action, title: titleOf(action), count })),
    all,
    next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null,
  }
}

const titleOf = (action: string) => findAction(action)?.title ?? { zh: action, en: action }

function told({ id, action, at, account, by, reasons }: StoredRefusal, actor: Actor, seen: SeenProject): RefusedAct {
  const own = account === actor.account
  return {
    id,
    action,
    title: titleOf(action),
    at: at.toISOString(),
    by: by ?? '',
    own,
    reasons: own ? [...reasons] : reasonsForOthers(action, reasons, seen),
  }
}

/** One’s own reasons were told when they were given. What a draft lacks is its unit’s affair: others learn which rule stood against it. */
function reasonsForOthers(action: string, reasons: readonly Reason[], seen: SeenProject): Reason[] {
  if (restsOnDraft(action) && !seen.relations.includes('owner'))
    return reasons.map(({ rule }) => ({ rule, text: ruleSource(rule).summary }))
  return reasons.map(toldToProjectReader(seen).reason)
}

const restsOnDraft = (action: string): boolean =>
  findAction(action)?.needs.some((need: string) => need === 'application') ?? false
