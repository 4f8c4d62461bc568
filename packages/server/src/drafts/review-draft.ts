import type { ActDraft } from '@zhengheng/contract'
import { type Actor, openSubmissions, reviewDesk } from '@zhengheng/policy'
import type { House } from '../house/house.ts'
import { notFound, Problem } from '../house/problem.ts'
import { seeProject } from '../projects/find-project.ts'
import { type DraftKey, type HeldSubject, keepDraft, keptDraft } from './keep-draft.ts'

interface Place {
  readonly code: string
  readonly no: number
}

/** Only people of the bureau review; what one has marked is nobody else’s to read. */
async function keyOf({ db }: House, actor: Actor, { code, no }: Place): Promise<DraftKey> {
  const { id, project, relation, relations } = await seeProject(db, actor, code)
  const reviewed = openSubmissions(project, relation).find(submission => submission.no === no)
  if (!reviewed || !relations.includes('bureau')) throw notFound()
  return { subject_id: id, written_in: reviewDesk.name, part: reviewed.at, holder: actor.account }
}

export async function reviewDraft(house: House, actor: Actor, place: Place): Promise<ActDraft> {
  return keptDraft(house.db, await keyOf(house, actor, place))
}

/** Saves over the version on the reviewer’s screen; what another window saved meanwhile is never overwritten. */
export async function saveReviewDraft(
  house: House,
  actor: Actor,
  place: Place,
  content: Record<string, unknown>,
  seen: number,
): Promise<ActDraft> {
  const key = await keyOf(house, actor, place)
  return keepDraft(house, key, { content, seen, by: actor }, { open: held => requireUnderReview(held, place.no) })
}

function requireUnderReview(held: HeldSubject | undefined, no: number): void {
  const open = held?.status === 'application.submitted' || held?.status === 'application.inReview'
  if (open && no === held.approval.submissions.length) return
  throw new Problem(422, 'not-reviewable', '现在不能修改审查表', {
    zh: '这次申报已不在审查中，审查表不再保存。请刷新页面查看最新情况。',
    en: 'This submission is no longer under review, so marks are not kept. Reload to see where it stands.',
  })
}
