import type { DraftSection } from '@zhengheng/contract'
import { type Actor, notNamed, type Project, type SectionId, sections, signature, unexplained } from '@zhengheng/policy'
import { sql } from 'kysely'
import type { Db } from '../db/tables.ts'
import type { House } from '../http/house.ts'
import { invalid, Problem } from '../http/problem.ts'
import { seeOwnProject } from '../projects/find-project.ts'
import { openRound, reasonsGiven } from './correction-draft.ts'
import { isEditable, sectionId } from './section-id.ts'
import { refuseUnstorable } from './storable.ts'
import { type StoredSection, storedColumns, toDraftSection } from './stored-section.ts'

const VERSIONS_KEPT = 30

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
  refuseStrayContent(section, typed.content)
  const saved = await house.db.transaction().execute(async tx => {
    await requireOpen(tx, id, section)
    const next: StoredSection = {
      section,
      version: seen + 1,
      ...typed,
      saved_at: house.clock.now(),
      saved_by: signature(actor),
    }
    if (!(await replaced(tx, id, next))) throw await conflict(tx, id, section, seen)
    await keepVersion(tx, id, next)
    return next
  })
  return toDraftSection(saved)
}

function refuseStrayContent(section: SectionId, content: Record<string, unknown>): void {
  const known = Object.keys(sections[section].schema.shape)
  const faults = Object.keys(content)
    .filter(key => !known.includes(key))
    .map(key => ({
      path: `content.${key}`,
      code: 'unrecognized_keys',
      text: { zh: `本节没有“${key}”这一项`, en: `This section has no “${key}”` },
    }))
  if (faults.length > 0) throw invalid(faults)
  refuseUnstorable(content)
}

/** Held until the draft is written, so that nothing is saved into what is just being submitted. */
async function requireOpen(tx: Db, id: string, section: SectionId): Promise<void> {
  const { rows } = await sql<Pick<Project, 'status' | 'approval'>>`
    select state ->> 'status' as status, state -> 'approval' as approval from subject where id = ${id} for share`.execute(
    tx,
  )
  const [project] = rows
  if (!project || !isEditable(project))
    throw new Problem(422, 'not-editable', '现在不能修改', {
      zh: '申报内容只能在“申报草稿”和“待补正”环节修改；已提交的内容不会被改动。',
      en: 'An application can be edited while it is a draft or to be corrected; what was submitted stays as it is.',
    })
  const round = openRound(project)
  const reason = round && notNamed(unexplained([section], round, await reasonsGiven(tx, id, round)))
  if (reason) throw new Problem(422, 'section-closed', '本部分不在补正之列', reason.text, { reasons: [reason] })
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

async function conflict(tx: Db, id: string, section: SectionId, seen: number): Promise<Problem> {
  const inSection = (table: 'draft' | 'draft_version') =>
    tx.selectFrom(table).where('project_id', '=', id).where('section', '=', section).select(storedColumns)
  const theirs = await inSection('draft').executeTakeFirst()
  const original = await inSection('draft_version').where('version', '=', seen).executeTakeFirst()
  return new Problem(
    409,
    'saved-meanwhile',
    '他人已保存新内容',
    {
      zh: `${theirs?.saved_by ?? '他人'}已保存了这一节的新版本，您的内容没有覆盖它。请对照后合并再保存。`,
      en: 'Somebody saved a newer version of this section; yours did not overwrite it. Compare, merge and save again.',
    },
    { version: theirs?.version ?? 0, theirs: theirs?.content ?? {}, original: original?.content ?? {} },
  )
}
