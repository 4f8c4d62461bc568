import {
  actionNamed,
  type Entry,
  itemIn,
  leavesInPlace,
  type Project,
  signature,
  type Text,
  titleOfEntry,
} from '@zhengheng/policy'
import { sql } from 'kysely'
import type pg from 'pg'
import { run } from '../db/run.ts'
import type { EntryJob } from '../jobs/jobs.ts'
import { tellTheUrged } from './tell-the-urged.ts'

type Db = Pick<pg.Pool, 'query'>

interface Told {
  readonly body: Entry
  readonly state: Project
  /** nothing has happened since, so the tasks of today are the ones this act left */
  readonly newest: boolean
}

/**
 * Tells those who have to act next, the owner unit when somebody else acted on its project, those who follow it, and
 * the members that were sent a copy of the paper the act issued.
 * Of an act on an item only those whose turn it is with that item. Who is urged is told so, and nobody else. A few statements for a whole batch. Writing the notices of an entry twice changes nothing, so a batch may be repeated.
 */
export async function writeNotices(db: Db, jobs: readonly EntryJob[]): Promise<void> {
  await tellTheUrged(db, jobs)
  const { rows } = await run(
    db,
    sql<Told>`
    select body, state, version = entry.no as newest
     from jsonb_to_recordset(${JSON.stringify(jobs)}) as job(subject text, no integer)
     join entry on entry.subject_id = job.subject and entry.no = job.no
     join subject on subject.id = entry.subject_id and subject.kind = 'project'`,
  )
  const told = rows.filter(({ body }) => !leavesInPlace(body.action))
  if (told.length === 0) return
  await run(
    db,
    sql`
    insert into notice (account_id, subject_id, no, at, code, text)
     select account.id, told.subject, told.no, told.at, told.code, told.text
     from jsonb_to_recordset(${JSON.stringify(told.map(toldRow))}) as told(subject text, no integer, at timestamptz, code text, text jsonb, actor uuid, owner text, copied text[], newest boolean, item text)
     join account on account.status = 'active' and account.id <> told.actor and (
       (account.unit_id = told.owner and account.roles && array['owner.clerk', 'owner.leader'])
       or (account.unit_id = any(told.copied) and 'member.reviewer' = any(account.roles))
       or exists (select from follow where follow.project_id = told.subject and follow.account_id = account.id)
       or exists (
         select from task where task.project_id = told.subject and task.role = any(account.roles)
           and (task.unit is null or task.unit = account.unit_id)
           and case told.item when '' then told.newest else task.item = told.item end))
     on conflict do nothing`,
  )
}

function toldRow({ body, state, newest }: Told) {
  const title = titleOfEntry(body)
  const by = signature(body.actor)
  const text: Text = { zh: `${state.name}：${by}已办“${title.zh}”`, en: `${state.name}: “${title.en}” by ${by}` }
  return {
    subject: body.subject,
    no: body.no,
    at: body.at,
    code: state.code,
    text,
    actor: body.actor.account,
    owner: state.unit && state.unit.id !== body.actor.unit.id ? state.unit.id : null,
    copied: copiedBy(state, body).map(({ id }) => id),
    newest,
    item: itemIn(actionNamed(body.action), body.input) ?? '',
  }
}

const copiedBy = ({ documents }: Project, { allocated }: Entry) =>
  (allocated.verificationCode &&
    documents.find(paper => paper.verificationCode === allocated.verificationCode)?.copies) ||
  []
