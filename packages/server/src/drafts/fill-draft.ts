import { type ApplicationDraft, sectionIds } from '@zhengheng/policy'
import type { Db } from '../db/tables.ts'

interface Writer {
  readonly at: Date
  readonly by: string
}

/** Fills an application nobody has typed into yet, every given section as finished first version. */
export async function fillDraft(db: Db, projectId: string, draft: ApplicationDraft, { at, by }: Writer): Promise<void> {
  for (const section of sectionIds) {
    const content = draft[section]
    if (!content) continue
    const saved = {
      project_id: projectId,
      section,
      version: 1,
      content: JSON.stringify(content),
      finished: true,
      saved_at: at,
      saved_by: by,
    }
    await db
      .insertInto('draft')
      .values(saved)
      .onConflict(conflict => conflict.doNothing())
      .execute()
    await db
      .insertInto('draft_version')
      .values(saved)
      .onConflict(conflict => conflict.doNothing())
      .execute()
  }
}
