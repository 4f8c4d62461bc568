import type { DraftSection, Receipt } from '@zhengheng/contract'
import { type Actor, actionNamed, fieldsOf, filingRoutes, type ProjectStatus, signature } from '@zhengheng/policy'
import type { House } from '../http/house.ts'
import { Problem } from '../http/problem.ts'
import { seeOwnProject } from '../projects/find-project.ts'
import { inTurn } from '../spine/turn.ts'
import { heldProject, refuseStrayContent, saveOver } from './save-over.ts'
import { type StoredSection, storedColumns, toDraftSection } from './stored-section.ts'

/** A filing is kept like a section of an application, beside them: no section has this name. */
const SECTION = 'filing'
const files: readonly string[] = Object.values(filingRoutes)
/** Both roads ask the same things at the same steps. */
const { input, from } = actionNamed('approval.file')
const known = fieldsOf(input).map(field => field.name)

const canFile = (status: ProjectStatus): boolean => (from as readonly string[]).includes(status)

/** What the unit has written of a filing so far; version 0 when nothing. */
export async function filingDraft({ db }: House, actor: Actor, code: string): Promise<DraftSection> {
  const { id } = await seeOwnProject(db, actor, code)
  const stored = await db
    .selectFrom('draft')
    .where('project_id', '=', id)
    .where('section', '=', SECTION)
    .select(storedColumns)
    .executeTakeFirst()
  if (stored) return toDraftSection(stored)
  return { section: SECTION, version: 0, content: {}, finished: false, savedAt: null, savedBy: null }
}

/** Saves over the version its writer saw; what a colleague saved meanwhile is told, never overwritten. */
export async function saveFilingDraft(
  { db, clock }: House,
  actor: Actor,
  code: string,
  content: Record<string, unknown>,
  seen: number,
): Promise<DraftSection> {
  const { id } = await seeOwnProject(db, actor, code)
  refuseStrayContent(content, known)
  const next: StoredSection = {
    section: SECTION,
    version: seen + 1,
    content,
    finished: false,
    saved_at: clock.now(),
    saved_by: signature(actor),
  }
  await inTurn(id, () =>
    db.transaction().execute(async tx => {
      const project = await heldProject(tx, id)
      if (!project || !canFile(project.status)) throw closed()
      await saveOver(tx, id, next)
    }),
  )
  return toDraftSection(next)
}

const closed = () =>
  new Problem(422, 'not-editable', '现在不能修改备案', {
    zh: '备案已报送，或项目已不在可以备案的环节，内容不再保存。请刷新页面查看最新情况。',
    en: 'The filing was sent, or this is no step for one, so nothing is kept. Reload to see where it stands.',
  })

/** A filing that was sent is in the log, and what was withdrawn is filed no more. */
export async function dropFilingDraft(
  { db }: House,
  { action, subject }: Pick<Receipt, 'action' | 'subject'>,
): Promise<void> {
  if (!files.includes(action) && action !== 'approval.withdraw') return
  for (const table of ['draft', 'draft_version'] as const)
    await db.deleteFrom(table).where('project_id', '=', subject).where('section', '=', SECTION).execute()
}
