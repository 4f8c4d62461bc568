import type { PaperTold } from '@zhengheng/contract'
import { type Actor, applicationReaders, planYearIn, seesWholePlan, subjectsOf } from '@zhengheng/policy'
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { before, pageOf } from '../house/moment.ts'

const PAGE = 50

interface StoredPaper extends Omit<PaperTold, 'at' | 'code' | 'name'> {
  readonly at: Date
  readonly no: number
  readonly subject: string
  readonly code: string | null
  readonly name: string | null
}

/**
 * Papers that ask nothing of this person and yet concern them, newest first: those their unit got a copy of, those that
 * came of a case they had a hand in, and for the bodies that argue and approve it the notice of the annual plan. Papers
 * they issued themselves are left out.
 */
export async function papersTold(
  db: Kysely<Tables>,
  actor: Actor,
  from?: string,
): Promise<{ items: PaperTold[]; next: string | null }> {
  const subjects = subjectsOf(actor)
  const member = subjects.includes(`member:${actor.unit.id}`) ? [actor.unit.id] : []
  const seesPlans = seesWholePlan(actor)
  const { rows } = await sql<StoredPaper>`
    select entry.subject_id as subject, entry.at, entry.no, row.code, row.name, row.unit_name as "unitName",
      paper.kind, paper.number, paper.verification_code as "verificationCode", paper.copies && ${member} as copied
    from issued_document paper
    join entry on entry.subject_id = paper.project_id
      and entry.body #>> '{allocated,verificationCode}' = paper.verification_code
    left join project_row row on row.project_id = paper.project_id
    where paper.verification_code in (
        select verification_code from issued_document where copies && ${member}
        union select verification_code from issued_document where kind = 'planNotice' and ${seesPlans}
        union select verification_code from issued_document
          where project_id in (select subject_id from entry where account_id = ${actor.account}))
      and entry.account_id <> ${actor.account}
      and (row.project_id is null and ${seesPlans} or exists (
        select from access where access.project_id = row.project_id and access.subject = any(${[...subjects]})
          and (access.relation = any(${[...applicationReaders]}) or paper.copies && ${member})))
      and ${before(from, ['entry.at', 'entry.subject_id', 'entry.no'])}
    order by entry.at desc, entry.subject_id desc, entry.no desc limit ${PAGE + 1}`.execute(db)
  const { items, next } = pageOf(
    rows.map(paper => ({ ...paper, at: paper.at.toISOString() })),
    PAGE,
    ({ at, subject, no }) => ({ at, subject, no }),
  )
  return { items: items.map(toPaperTold), next }
}

const toPaperTold = ({
  subject,
  no: _,
  code,
  name,
  ...paper
}: Omit<StoredPaper, 'at'> & { at: string }): PaperTold => ({
  ...paper,
  code: code ?? subject,
  name: name ?? planName(subject),
})

/** What an annual plan is called where projects are listed by name. */
export const planName = (subject: string): string => `${planYearIn(subject) ?? subject}年度计划`
