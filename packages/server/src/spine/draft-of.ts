import { type ApplicationDraft, applicationForm, sectionIds } from '@zhengheng/policy'
import type pg from 'pg'

/** What has been typed so far for a project's application, section by section. */
export async function draftOf(db: Pick<pg.Pool, 'query'>, projectId: string): Promise<ApplicationDraft> {
  const { rows } = await db.query<{ section: string; content: Record<string, unknown> }>(
    'select part as section, content from draft where subject_id = $1 and written_in = $2 and part = any($3)',
    [projectId, applicationForm.name, sectionIds],
  )
  return Object.fromEntries(rows.map(({ section, content }) => [section, content]))
}
