import type { DraftSection } from '@zhengheng/contract'
import type { Actor } from '@zhengheng/policy'
import type { House } from '../house/house.ts'
import { seeOwnProject } from '../projects/find-project.ts'
import { sectionId } from './section-id.ts'
import { storedColumns, toDraftSection } from './stored-section.ts'

/** What a section was before, newest first. Restoring one is saving its content again. */
export async function sectionVersions(
  { db }: House,
  actor: Actor,
  { code, section }: { readonly code: string; readonly section: string },
): Promise<DraftSection[]> {
  const { id } = await seeOwnProject(db, actor, code)
  const rows = await db
    .selectFrom('draft_version')
    .where('project_id', '=', id)
    .where('section', '=', sectionId(section))
    .orderBy('version', 'desc')
    .select(storedColumns)
    .execute()
  return rows.map(toDraftSection)
}
