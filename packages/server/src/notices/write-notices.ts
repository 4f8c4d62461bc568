import { actionNamed, type Entry, type Project, type Text } from '@zhengheng/policy'
import type pg from 'pg'
import type { EntryJob } from '../jobs/jobs.ts'

type Db = Pick<pg.Pool, 'query'>

/**
 * Tells those who have to act next, and the owner unit when somebody else acted on its project.
 * Writing the notices of an entry twice changes nothing, so the job may be repeated.
 */
export async function writeNotices(db: Db, job: EntryJob): Promise<void> {
  const { rows } = await db.query<{ subject_id: string; body: Entry; state: Project }>(
    `select entry.subject_id, body, state from entry join subject on subject.id = subject_id
     where kind = 'project' and ((subject_id = $1 and no = $2) or (body->'within'->>'subject' = $1 and (body->'within'->>'no')::int = $2))`,
    [job.subject, job.no],
  )
  for (const { subject_id, body, state } of rows) await noticesOf(db, subject_id, body, state)
}

async function noticesOf(db: Db, subject: string, entry: Entry, project: Project): Promise<void> {
  const title = actionNamed(entry.action).title
  const did: Text = {
    zh: `${project.name}：${entry.actor.unit.name}${entry.actor.post}已办“${title.zh}”`,
    en: `${project.name}: “${title.en}” by ${entry.actor.unit.name} ${entry.actor.post}`,
  }
  await db.query(
    `insert into notice (account_id, subject_id, no, at, code, text)
     select account.id, $1, $2, $3, $4, $5 from account
     where status = 'active' and account.id <> $6 and (
       (unit_id = $7 and roles && array['owner.clerk', 'owner.leader'])
       or exists (select from task where project_id = $1 and role = any(account.roles) and (task.unit is null or task.unit = account.unit_id))
     ) on conflict do nothing`,
    [subject, entry.no, entry.at, project.code, JSON.stringify(did), entry.actor.account, project.unit?.id ?? ''],
  )
}
