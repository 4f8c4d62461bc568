import type { CorrectionDraft, CorrectionDraftContent, Receipt } from '@zhengheng/contract'
import { type Actor, type CorrectionRound, type Project, signature } from '@zhengheng/policy'
import type { Db } from '../db/tables.ts'
import type { House } from '../http/house.ts'
import { notFound, Problem } from '../http/problem.ts'
import { seeOwnProject } from '../projects/find-project.ts'

/** The notice an application is being corrected by; undefined at every other step. */
export const openRound = ({ status, approval }: Pick<Project, 'status' | 'approval'>): CorrectionRound | undefined =>
  status === 'application.returned' ? approval.corrections.at(-1) : undefined

/** Before anything is kept: what was sent and given back by the unit's own leader, or nothing. */
function begun({ items, otherChanges = [] }: CorrectionRound): CorrectionDraftContent {
  const answered = items.flatMap(({ answer }, index) => (answer ? [[String(index + 1), answer] as const] : []))
  return {
    answers: Object.fromEntries(answered),
    reasons: Object.fromEntries(otherChanges.map(({ section, reason }) => [section, reason])),
  }
}

const stored = (db: Db, id: string, notice: string) =>
  db
    .selectFrom('correction_draft')
    .where('project_id', '=', id)
    .where('notice', '=', notice)
    .select(['version', 'content', 'saved_at', 'saved_by'])
    .executeTakeFirst()

/** The answers so far, shared by everybody of the unit who corrects. */
export async function correctionDraft({ db }: House, actor: Actor, code: string): Promise<CorrectionDraft> {
  const { id, project } = await seeOwnProject(db, actor, code)
  // Once sent, a page that is still open reads what was sent.
  const round = project.approval.corrections.at(-1)
  if (!round) throw notFound()
  const row = await stored(db, id, round.number)
  return {
    notice: round.number,
    items: round.items.length,
    version: row?.version ?? 0,
    content: (row?.content ?? begun(round)) as CorrectionDraftContent,
    savedAt: row?.saved_at.toISOString() ?? null,
    savedBy: row?.saved_by ?? null,
  }
}

/** Sections of a returned application for whose change a reason is given. */
export async function reasonsGiven(db: Db, id: string, round: CorrectionRound): Promise<readonly string[]> {
  const row = await stored(db, id, round.number)
  const { reasons } = (row?.content ?? begun(round)) as CorrectionDraftContent
  return Object.keys(reasons).filter(section => reasons[section]?.trim())
}

/** Saves over the version its writer saw; what a colleague saved meanwhile is told, never overwritten. */
export async function saveCorrectionDraft(
  { db, clock }: House,
  actor: Actor,
  code: string,
  content: CorrectionDraftContent,
  seen: number,
): Promise<CorrectionDraft> {
  const { id, project } = await seeOwnProject(db, actor, code)
  const round = openRound(project)
  if (!round) throw closed()
  const next = {
    version: seen + 1,
    content: JSON.stringify(content),
    saved_at: clock.now(),
    saved_by: signature(actor),
  }
  if (!(await replaced(db, id, round.number, next))) throw await savedElsewhere(db, id, round)
  return {
    notice: round.number,
    items: round.items.length,
    version: next.version,
    content,
    savedAt: next.saved_at.toISOString(),
    savedBy: next.saved_by,
  }
}

interface Next {
  readonly version: number
  readonly content: string
  readonly saved_at: Date
  readonly saved_by: string
}

async function replaced(db: Db, id: string, notice: string, next: Next): Promise<boolean> {
  if (next.version === 1) {
    const inserted = await db
      .insertInto('correction_draft')
      .values({ ...next, project_id: id, notice })
      .onConflict(conflict => conflict.columns(['project_id', 'notice']).doNothing())
      .returning('version')
      .executeTakeFirst()
    return inserted !== undefined
  }
  const updated = await db
    .updateTable('correction_draft')
    .set(next)
    .where('project_id', '=', id)
    .where('notice', '=', notice)
    .where('version', '=', next.version - 1)
    .returning('version')
    .executeTakeFirst()
  return updated !== undefined
}

const closed = () =>
  new Problem(422, 'not-editable', '现在不能答复补正', {
    zh: '这次补正已提交或已结束，答复不再保存。请刷新页面查看最新情况。',
    en: 'This correction has been sent or is over, so answers are not kept. Reload to see where it stands.',
  })

async function savedElsewhere(db: Db, id: string, round: CorrectionRound): Promise<Problem> {
  const row = await stored(db, id, round.number)
  return new Problem(
    409,
    'saved-meanwhile',
    '他人已保存新内容',
    {
      zh: `${row?.saved_by ?? '他人'}已保存了补正答复，您的内容没有覆盖它。请对照后再保存。`,
      en: 'A colleague saved answers meanwhile; yours did not overwrite them. Compare and save again.',
    },
    { version: row?.version ?? 0, theirs: row?.content ?? {} },
  )
}

/** Sent answers are in the log, and what was withdrawn is answered no more. */
export async function dropCorrectionDraft(
  { db }: House,
  { action, subject }: Pick<Receipt, 'action' | 'subject'>,
): Promise<void> {
  if (action !== 'approval.resubmitApplication' && action !== 'approval.withdraw') return
  await db.deleteFrom('correction_draft').where('project_id', '=', subject).execute()
}
