import type { CorrectionDraft, CorrectionDraftContent } from '@zhengheng/contract'
import { type Actor, type CorrectionRound, correctionAnswers, type Project } from '@zhengheng/policy'
import type { Db } from '../db/tables.ts'
import type { House } from '../house/house.ts'
import { notFound, Problem } from '../house/problem.ts'
import { seeOwnProject } from '../projects/find-project.ts'
import { type DraftKey, type KeptDraft, keepDraft, keptDraft, unitDraft } from './keep-draft.ts'

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

const answersTo = ({ number }: CorrectionRound, actor: Actor, id: string): DraftKey =>
  unitDraft(actor, correctionAnswers.name, id, number)

const told = (round: CorrectionRound, kept: KeptDraft): CorrectionDraft => ({
  ...kept,
  notice: round.number,
  items: round.items.length,
  content: (kept.content ?? begun(round)) as CorrectionDraftContent,
})

/** The answers so far, shared by everybody of the unit who corrects. */
export async function correctionDraft({ db }: House, actor: Actor, code: string): Promise<CorrectionDraft> {
  const { id, project } = await seeOwnProject(db, actor, code)
  // Once sent, a page that is still open reads what was sent.
  const round = project.approval.corrections.at(-1)
  if (!round) throw notFound()
  return told(round, await keptDraft(db, answersTo(round, actor, id)))
}

/** Sections of a returned application for whose change a reason is given. */
export async function reasonsGiven(
  db: Db,
  actor: Actor,
  id: string,
  round: CorrectionRound,
): Promise<readonly string[]> {
  const { reasons } = told(round, await keptDraft(db, answersTo(round, actor, id))).content
  return Object.keys(reasons).filter(section => reasons[section]?.trim())
}

/** Saves over the version its writer saw; what a colleague saved meanwhile is told, never overwritten. */
export async function saveCorrectionDraft(
  house: House,
  actor: Actor,
  code: string,
  content: CorrectionDraftContent,
  seen: number,
): Promise<CorrectionDraft> {
  const { id, project } = await seeOwnProject(house.db, actor, code)
  const round = openRound(project)
  if (!round) throw closed()
  const key = answersTo(round, actor, id)
  const kept = await keepDraft(
    house,
    key,
    { content, seen, by: actor },
    {
      open(held) {
        if (!held || openRound(held)?.number !== round.number) throw closed()
      },
    },
  )
  return told(round, kept)
}

const closed = () =>
  new Problem(422, 'not-editable', '现在不能答复补正', {
    zh: '这次补正已提交或已结束，答复不再保存。请刷新页面查看最新情况。',
    en: 'This correction has been sent or is over, so answers are not kept. Reload to see where it stands.',
  })
