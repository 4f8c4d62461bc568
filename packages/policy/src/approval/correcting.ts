import { text } from '../kernel/text.ts'
import type { Reason } from '../rulebook/reason.ts'
import { type SectionId, sections } from './application-form/sections.ts'
import type { Approval, CorrectionRound, Submission } from './approval.ts'

/** The submission the latest notice is about: what the unit sent since and took back again does not count. */
export function correctedSubmission({
  submissions,
  corrections,
}: Pick<Approval, 'submissions' | 'corrections'>): Submission | undefined {
  const round = corrections.at(-1)
  return round && submissions.filter(({ at }) => at <= round.at).at(-1)
}

/** Sections that a notice neither names nor somebody gave a reason for. Pages lock by it, the server refuses by it. */
export const unexplained = (
  sectionIds: readonly SectionId[],
  round: Pick<CorrectionRound, 'items'> | undefined,
  explained: readonly string[],
): SectionId[] =>
  round ? sectionIds.filter(id => !round.items.some(item => item.section === id) && !explained.includes(id)) : []

/** Why sections nobody asked to change stay closed: the same words where they are closed and where sending is refused. */
export function notNamed(closed: readonly SectionId[]): Reason | null {
  if (closed.length === 0) return null
  return {
    rule: 'M-named',
    text: text(
      `补正通知没有点名这 ${closed.length} 个部分，改动应先说明理由`,
      `The notice does not name these ${closed.length} sections; changing them needs a reason`,
    ),
    fact: {
      what: text('未点名的部分', 'Not named'),
      value: closed.map(id => sections[id].title.zh).join('、'),
    },
    cure: {
      text: text('请逐个写明改动理由，或恢复为上次提交的内容', 'Give a reason for each, or restore what was submitted'),
      ...(closed[0] && { section: closed[0] }),
    },
  }
}
