import { type Actor, type ApplicationDraft, applicationForm, sectionIds, signature } from '@zhengheng/policy'
import type { Db } from '../db/tables.ts'
import { unitDraft } from './keep-draft.ts'

interface Writer {
  readonly at: Date
  readonly by: Actor
  /** of every given section; what is there already in this version or a later one stays */
  readonly version?: number
}

/** Fills in every given section, finished, as if somebody had typed it. */
export async function fillDraft(
  db: Db,
  projectId: string,
  draft: ApplicationDraft,
  { at, by, version = 1 }: Writer,
): Promise<void> {
  for (const section of sectionIds) {
    const content = draft[section]
    if (!content) continue
    const saved = {
      ...unitDraft(by, applicationForm.name, projectId, section),
      version,
      content: JSON.stringify(content),
      finished: true,
      saved_at: at,
      saved_by: signature(by),
    }
    await db
      .insertInto('draft')
      .values(saved)
      .onConflict(conflict =>
        conflict
          .columns(['subject_id', 'written_in', 'part', 'holder'])
          .doUpdateSet({ version, content: saved.content, finished: true, saved_at: at, saved_by: saved.saved_by })
          .where('draft.version', '<', version),
      )
      .execute()
    await db
      .insertInto('draft_version')
      .values(saved)
      .onConflict(conflict => conflict.doNothing())
      .execute()
  }
}
