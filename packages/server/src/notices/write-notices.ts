import { actionNamed, type Entry, type Project, signature, type Text } from '@zhengheng/policy'
import type pg from 'pg'
import type { EntryJob } from '../jobs/jobs.ts'

type Db = Pick<pg.Pool, 'query'>

interface Told {
  readonly subject_id: string
  readonly body: Entry
  readonly state: Project
  /** nothing has happened since, so the tasks of today are the ones this act left */
  readonly newest: boolean
}

/**
 * Tells those who have to act next, and the owner unit when somebody else acted on its project.
 * Writing the notices of an entry twice changes nothing, so the job may be repeated.
 */
export async function writeNotices(db: Db, job: EntryJob): Promise<void> {
  const { rows } = await db.query<Told>(
    `select entry.subject_id, body, state, version = no as newest from entry join subject on subject.id = subject_id
     where kind = 'project' and ((subject_id = $1 and no = $2) or (body->'within'->>'subject' = $1 and (body->'within'->>'no')::int = $2))`,
    [job.subject, job.no],
  )
  for (const told of rows) await tell(db, told)
}

async function tell(db: Db, { subject_id, body, state, newest }: Told): Promise<void> {
  const title = actionNamed(body.action).title
  const did: Text = {
    zh: `${state.name}：${signature(body.actor)}已办“${title.zh}”`,
    en: `${state.name}: “${title.en}” by ${signature(body.actor)}`,
  }
  const owner = state.unit?.id === body.actor.unit.id ? '' : (state.unit?.id ?? '')
  await db.query(
    `insert into notice (account_id, subject_id, no, at, code, text)
     select account.id, $1, $2, $3, $4, $5 from account
     where status = 'active' and account.id <> $6 and (
       (unit_id = $7 and roles && array['owner.clerk', 'owner.leader'])
       or ($8 and exists (select from task where project_id = $1 and role = any(account.roles) and (task.unit is null or task.unit = account.unit_id)))
     ) on conflict do nothing`,
    [subject_id, body.no, body.at, state.code, JSON.stringify(did), body.actor.account, owner, newest],
  )
}
