import type { Receipt, ReviewDraft } from '@zhengheng/contract'
import { type Actor, openSubmissions } from '@zhengheng/policy'
import type { House } from '../http/house.ts'
import { notFound, Problem } from '../http/problem.ts'
import { type SeenProject, seeProject } from '../projects/find-project.ts'

interface Place {
  readonly code: string
  readonly no: number
}

const nothing: ReviewDraft = { version: 0, content: null, savedAt: null }

/** Only people of the bureau review; what one has marked is nobody else’s to read. */
async function reviewed({ db }: House, actor: Actor, { code, no }: Place): Promise<SeenProject> {
  const seen = await seeProject(db, actor, code)
  const isThere = openSubmissions(seen.project, seen.relation).some(submission => submission.no === no)
  if (!isThere || !seen.relations.includes('bureau')) throw notFound()
  return seen
}

const stored = ({ db }: House, actor: Actor, id: string, no: number) =>
  db
    .selectFrom('review_draft')
    .where('project_id', '=', id)
    .where('submission', '=', no)
    .where('account_id', '=', actor.account)
    .select(['version', 'content', 'saved_at'])
    .executeTakeFirst()

export async function reviewDraft(house: House, actor: Actor, place: Place): Promise<ReviewDraft> {
  const { id } = await reviewed(house, actor, place)
  const row = await stored(house, actor, id, place.no)
  return row ? { version: row.version, content: row.content, savedAt: row.saved_at.toISOString() } : nothing
}

/** Saves over the version on the reviewer’s screen; what another window saved meanwhile is never overwritten. */
export async function saveReviewDraft(
  house: House,
  actor: Actor,
  place: Place,
  content: Record<string, unknown>,
  seen: number,
): Promise<ReviewDraft> {
  const { id, project } = await reviewed(house, actor, place)
  const open = project.status === 'application.submitted' || project.status === 'application.inReview'
  if (!open || place.no !== project.approval.submissions.length) throw closed()
  const savedAt = house.clock.now()
  const next = { version: seen + 1, content: JSON.stringify(content), saved_at: savedAt }
  if (!(await replaced(house, actor, id, place.no, next))) throw await savedElsewhere(house, actor, id, place.no)
  return { version: next.version, content, savedAt: savedAt.toISOString() }
}

interface Next {
  readonly version: number
  readonly content: string
  readonly saved_at: Date
}

async function replaced({ db }: House, actor: Actor, id: string, no: number, next: Next): Promise<boolean> {
  if (next.version === 1) {
    const inserted = await db
      .insertInto('review_draft')
      .values({ ...next, project_id: id, submission: no, account_id: actor.account })
      .onConflict(conflict => conflict.columns(['project_id', 'submission', 'account_id']).doNothing())
      .returning('version')
      .executeTakeFirst()
    return inserted !== undefined
  }
  const updated = await db
    .updateTable('review_draft')
    .set(next)
    .where('project_id', '=', id)
    .where('submission', '=', no)
    .where('account_id', '=', actor.account)
    .where('version', '=', next.version - 1)
    .returning('version')
    .executeTakeFirst()
  return updated !== undefined
}

const closed = () =>
  new Problem(422, 'not-reviewable', '现在不能修改审查表', {
    zh: '这次申报已不在审查中，审查表不再保存。请刷新页面查看最新情况。',
    en: 'This submission is no longer under review, so marks are not kept. Reload to see where it stands.',
  })

async function savedElsewhere(house: House, actor: Actor, id: string, no: number): Promise<Problem> {
  const row = await stored(house, actor, id, no)
  return new Problem(
    409,
    'saved-meanwhile',
    '另一个窗口已保存',
    {
      zh: '您在另一个窗口保存或提交过这份审查表，这里的内容没有覆盖它。请选择保留哪一份。',
      en: 'You saved or sent this checklist in another window; it was not overwritten. Choose which one to keep.',
    },
    { version: row?.version ?? 0, theirs: row?.content ?? {} },
  )
}

/** An opinion takes the place of its writer’s draft; a notice ends the review of that submission for everybody. */
export async function dropReviewDrafts(
  { db }: House,
  actor: Actor,
  { action, subject }: Pick<Receipt, 'action' | 'subject'>,
): Promise<void> {
  if (action !== 'approval.giveOpinion' && action !== 'approval.returnForCorrection') return
  await db
    .deleteFrom('review_draft')
    .where('project_id', '=', subject)
    .$if(action === 'approval.giveOpinion', query => query.where('account_id', '=', actor.account))
    .execute()
}
