import {
  type AnnualPlan,
  actionNamed,
  type Entry,
  type Project,
  type Role,
  signature,
  type Text,
} from '@zhengheng/policy'
import { sql } from 'kysely'
import type pg from 'pg'
import { run } from '../db/run.ts'
import type { EntryJob } from '../jobs/jobs.ts'

interface Urging {
  readonly body: Entry
  readonly state: Project | AnnualPlan
}

interface Addressed {
  readonly role: Role
  readonly unit: string | null
  readonly text: Text
}

/** A notice of its own for each who is urged, and for nobody else. Writing it twice changes nothing. */
export async function tellTheUrged(db: Pick<pg.Pool, 'query'>, jobs: readonly EntryJob[]): Promise<void> {
  const { rows } = await run(
    db,
    sql<Urging>`
    select body, state from jsonb_to_recordset(${JSON.stringify(jobs)}) as job(subject text, no integer)
     join entry on entry.subject_id = job.subject and entry.no = job.no
     join subject on subject.id = entry.subject_id
     where body ->> 'action' in ('supervision.urge', 'plan.urgeOpinions')`,
  )
  if (rows.length === 0) return
  await run(
    db,
    sql`
    insert into notice (account_id, subject_id, no, at, code, text)
     select account.id, told.subject, told.no, told.at, told.code, told.text
     from jsonb_to_recordset(${JSON.stringify(rows.flatMap(toldBy))}) as told(subject text, no integer, at timestamptz, code text, text jsonb, actor uuid, role text, unit text)
     join account on account.status = 'active' and account.id <> told.actor and told.role = any(account.roles)
       and (told.unit is null or told.unit = account.unit_id)
     on conflict do nothing`,
  )
}

const isPlan = (state: Project | AnnualPlan): state is AnnualPlan => 'window' in state

function toldBy({ body, state }: Urging) {
  const { subject, no, at } = body
  const told = isPlan(state) ? toMembers(state, body) : toHolder(state, body)
  const code = isPlan(state) ? state.id : state.code
  return told.map(addressed => ({ ...addressed, subject, no, at, code, actor: body.actor.account }))
}

const withWords = (zh: string, en: string, words: string): Text =>
  words ? { zh: `${zh}：${words}`, en: `${en}: ${words}` } : { zh, en }

function toHolder({ name, urges = [] }: Project, { at, actor }: Entry): Addressed[] {
  const by = signature(actor)
  return urges
    .filter(urge => urge.at === at)
    .map(({ role, unit, action, words }) => {
      const { title } = actionNamed(action)
      const text = withWords(`${name}：${by}催办“${title.zh}”`, `${name}: ${by} urges “${title.en}”`, words)
      return { role, unit, text }
    })
}

function toMembers({ year, urges = [] }: AnnualPlan, { at, actor }: Entry): Addressed[] {
  const by = signature(actor)
  return urges
    .filter(urge => urge.at === at)
    .flatMap(({ members, words }) =>
      members.map(({ id, lines: { length } }) => {
        const zh = `${year}年度计划：${by}催办论证意见，贵单位还有 ${length} 项未回复`
        const en = `Plan of ${year}: ${by} urges opinions, your unit has ${length} lines to answer`
        return { role: 'member.reviewer' as const, unit: id, text: withWords(zh, en, words) }
      }),
    )
}
