import type { DraftSection } from '@zhengheng/contract'
import { type Actor, notNamed, type SectionId, sections, signature, unexplained } from '@zhengheng/policy'
import type { Db } from '../db/tables.ts'
import type { House } from '../house/house.ts'
import { Problem } from '../house/problem.ts'
import { seeOwnProject } from '../projects/find-project.ts'
import { inTurn } from '../spine/turn.ts'
import { heldSubject } from './act-draft.ts'
import { openRound, reasonsGiven } from './correction-draft.ts'
import { refuseStrayContent, saveOver } from './save-over.ts'
import { isEditable, sectionId } from './section-id.ts'
import { type StoredSection, toDraftSection } from './stored-section.ts'

interface Typed {
  readonly content: Record<string, unknown>
  readonly finished: boolean
}

/**
 * Saves one section over the version its writer saw. Somebody else's newer version is never overwritten: the answer
 * then carries theirs and the common original. Restoring an old version is saving its content.
 */
export async function saveSection(
  house: House,
  actor: Actor,
  { code, section: written }: { readonly code: string; readonly section: string },
  typed: Typed,
  seen: number,
): Promise<DraftSection> {
  const section = sectionId(written)
  const { id } = await seeOwnProject(house.db, actor, code)
  refuseStrayContent(typed.content, Object.keys(sections[section].schema.shape))
  const saved = await inTurn(id, () =>
    house.db.transaction().execute(async tx => {
      await requireOpen(tx, actor, id, section)
      const next: StoredSection = {
        section,
        version: seen + 1,
        ...typed,
        saved_at: house.clock.now(),
        saved_by: signature(actor),
      }
      await saveOver(tx, id, next)
      return next
    }),
  )
  return toDraftSection(saved)
}

async function requireOpen(tx: Db, actor: Actor, id: string, section: SectionId): Promise<void> {
  const project = await heldSubject(tx, id)
  if (!project || !isEditable(project))
    throw new Problem(422, 'not-editable', '现在不能修改', {
      zh: '申报内容只能在“申报草稿”和“待补正”环节修改；已提交的内容不会被改动。',
      en: 'An application can be edited while it is a draft or to be corrected; what was submitted stays as it is.',
    })
  const round = openRound(project)
  const reason = round && notNamed(unexplained([section], round, await reasonsGiven(tx, actor, id, round)))
  if (reason) throw new Problem(422, 'section-closed', '本部分不在补正之列', reason.text, { reasons: [reason] })
}
