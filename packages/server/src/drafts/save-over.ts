import type { Db } from '../db/tables.ts'
import { invalid, Problem } from '../house/problem.ts'
import { type StoredSection, storedColumns } from './stored-section.ts'

const VERSIONS_KEPT = 30

/**
 * Puts a draft over the version its writer saw and keeps what was there before. @throws when somebody else saved
 * meanwhile: the answer carries theirs and, where one was saved, the common original; nothing is overwritten
 */
export async function saveOver(tx: Db, id: string, next: StoredSection): Promise<void> {
  if (!(await replaced(tx, id, next))) throw await conflict(tx, id, next)
  await keepVersion(tx, id, next)
}

/** @throws naming what has no field */
export function refuseStrayContent(content: Readonly<Record<string, unknown>>, known: readonly string[]): void {
  const faults = Object.keys(content)
    .filter(key => !known.includes(key))
    .map(key => ({
      path: `content.${key}`,
      code: 'unrecognized_keys',
      text: { zh: `本节没有“${key}”这一项`, en: `This section has no “${key}”` },
    }))
  if (faults.length > 0) throw invalid(faults)
}

async function replaced(tx: Db, id: string, next: StoredSection): Promise<boolean> {
  const { version, finished, saved_at, saved_by } = next
  const content = JSON.stringify(next.content)
  if (version === 1) {
    const inserted = await tx
      .insertInto('draft')
      .values({ ...next, project_id: id, content })
      .onConflict(conflict => conflict.columns(['project_id', 'section']).doNothing())
      .returning('version')
      .executeTakeFirst()
    return inserted !== undefined
  }
  const updated = await tx
    .updateTable('draft')
    .set({ version, content, finished, saved_at, saved_by })
    .where('project_id', '=', id)
    .where('section', '=', next.section)
    .where('version', '=', version - 1)
    .returning('version')
    .executeTakeFirst()
  return updated !== undefined
}

async function keepVersion(tx: Db, id: string, next: StoredSection): Promise<void> {
  await tx
    .insertInto('draft_version')
    .values({ ...next, project_id: id, content: JSON.stringify(next.content) })
    .execute()
  await tx
    .deleteFrom('draft_version')
    .where('project_id', '=', id)
    .where('section', '=', next.section)
    .where('version', '<=', next.version - VERSIONS_KEPT)
    .execute()
}

async function conflict(tx: Db, id: string, { section, version }: StoredSection): Promise<Problem> {
  const inSection = (table: 'draft' | 'draft_version') =>
    tx.selectFrom(table).where('project_id', '=', id).where('section', '=', section).select(storedColumns)
  const theirs = await inSection('draft').executeTakeFirst()
  const original = await inSection('draft_version')
    .where('version', '=', version - 1)
    .executeTakeFirst()
  return new Problem(
    409,
    'saved-meanwhile',
    '他人已保存新内容',
    {
      zh: `${theirs?.saved_by ?? '他人'}已保存了这一节的新版本，您的内容没有覆盖它。请对照后合并再保存。`,
      en: 'Somebody saved a newer version of this section; yours did not overwrite it. Compare, merge and save again.',
    },
    { version: theirs?.version ?? 0, theirs: theirs?.content ?? {}, ...(original && { original: original.content }) },
  )
}
