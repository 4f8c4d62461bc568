import { type ApplicationDraft, sectionIds } from '@zhengheng/policy'
import type pg from 'pg'

/** What has been typed so far for a project's application, section by section. */
export async function draftOf(db: Pick<pg.Pool, 'query'>, projectId: string): Promise<ApplicationDraft> {
  const { rows } = await db.query<{ section: string; content: Record<string, unknown> }>(
    'select section, content from draft where project_id = $1 and section = any($2)',
    [projectId, sectionIds],
  )
  return Object.fromEntries(rows.map(({ section, content }) => [section, content]))
}
