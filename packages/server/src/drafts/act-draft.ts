import type { ActDraft } from '@zhengheng/contract'
import { type Actor, type Project, signature } from '@zhengheng/policy'
import { sql } from 'kysely'
import type { Db } from '../db/tables.ts'
import type { House } from '../house/house.ts'
import { invalid, Problem } from '../house/problem.ts'
import { NEW } from '../spine/perform.ts'
import { inTurn } from '../spine/turn.ts'

/** Which draft: of what, in which form, of which part, and whose. */
export interface DraftKey {
  readonly subject_id: string
  readonly written_in: string
  readonly part: string
  readonly holder: string
}

export type KeptDraft = ActDraft & { readonly savedBy: string | null }

interface Writing {
  readonly content: Record<string, unknown>
  /** the version on the writer’s screen */
  readonly seen: number
  readonly by: Actor
}

/** The subject as far as it says whether something may still be written. */
export type HeldSubject = Pick<Project, 'status' | 'approval'>

const nothing: KeptDraft = { version: 0, content: null, savedAt: null, savedBy: null }
const MOST_CHARACTERS = 200_000
/** Nobody comes back to this many forms left half-written; the oldest make room. */
const MOST_KEPT = 500

/** What a unit writes together for an act on a project of its own. */
export const unitDraft = (actor: Actor, written_in: string, id: string, part = ''): DraftKey => ({
  subject_id: id,
  written_in,
  part,
  holder: `unit:${actor.unit.id}`,
})

export async function keptDraft(db: Db, key: DraftKey): Promise<KeptDraft> {
  const row = await keyed(db.selectFrom('act_draft'), key)
    .select(['version', 'content', 'saved_at', 'saved_by'])
    .executeTakeFirst()
  if (!row) return nothing
  return { version: row.version, content: row.content, savedAt: row.saved_at.toISOString(), savedBy: row.saved_by }
}

/**
 * Saves over the version its writer saw; what was saved elsewhere meanwhile is told, never overwritten. The subject is
 * held until then, so that nothing is kept of what is just being done. @throws what `open` throws of the subject
 */
export async function keepDraft(
  { db, clock }: House,
  key: DraftKey,
  { content, seen, by }: Writing,
  open: (subject: HeldSubject | undefined) => void = () => undefined,
): Promise<KeptDraft> {
  const written = JSON.stringify(content)
  if (written.length > MOST_CHARACTERS) throw tooLong()
  const next = { version: seen + 1, content: written, saved_at: clock.now(), saved_by: signature(by) }
  // Before a project begins there is no row to wait for; then people only wait for themselves.
  const turn = key.subject_id === NEW ? `${NEW} ${key.holder}` : key.subject_id
  await inTurn(turn, () =>
    db.transaction().execute(async tx => {
      open(await heldSubject(tx, key.subject_id))
      if (!(await replaced(tx, key, next))) throw await savedElsewhere(tx, key)
      if (next.version === 1) await makeRoom(tx, key.holder)
    }),
  )
  return { version: next.version, content, savedAt: next.saved_at.toISOString(), savedBy: next.saved_by }
}

async function makeRoom(tx: Db, holder: string): Promise<void> {
  await tx
    .deleteFrom('act_draft')
    .where('holder', '=', holder)
    .where('saved_at', '<', newest =>
      newest
        .selectFrom('act_draft')
        .where('holder', '=', holder)
        .select('saved_at')
        .orderBy('saved_at', 'desc')
        .offset(MOST_KEPT - 1)
        .limit(1),
    )
    .execute()
}

export async function dropDraft(db: Db, key: DraftKey): Promise<void> {
  await keyed(db.deleteFrom('act_draft'), key).execute()
}

interface Keyed<Query> {
  where(column: keyof DraftKey, is: '=', value: string): Query
}

const keyed = <Query extends Keyed<Query>>(query: Query, key: DraftKey): Query =>
  (Object.keys(key) as (keyof DraftKey)[]).reduce((narrower, column) => narrower.where(column, '=', key[column]), query)

/** Held until the draft is written, so that nothing is saved into what is just being sent. */
export async function heldSubject(tx: Db, id: string): Promise<HeldSubject | undefined> {
  const { rows } = await sql<HeldSubject>`
    select state ->> 'status' as status, state -> 'approval' as approval from subject where id = ${id} for share`.execute(
    tx,
  )
  return rows[0]
}

interface Next {
  readonly version: number
  readonly content: string
  readonly saved_at: Date
  readonly saved_by: string
}

async function replaced(tx: Db, key: DraftKey, next: Next): Promise<boolean> {
  if (next.version === 1) {
    const inserted = await tx
      .insertInto('act_draft')
      .values({ ...key, ...next })
      .onConflict(conflict => conflict.columns(['subject_id', 'written_in', 'part', 'holder']).doNothing())
      .returning('version')
      .executeTakeFirst()
    return inserted !== undefined
  }
  const updated = await keyed(tx.updateTable('act_draft').set(next), key)
    .where('version', '=', next.version - 1)
    .returning('version')
    .executeTakeFirst()
  return updated !== undefined
}

async function savedElsewhere(tx: Db, key: DraftKey): Promise<Problem> {
  const theirs = await keptDraft(tx, key)
  const shared = key.holder.startsWith('unit:')
  const detail =
    theirs.version === 0
      ? {
          zh: '这份内容已在另一处提交或清除。这里填写的还在，请选择保留哪一份。',
          en: 'This was sent or cleared elsewhere. What is here is still here; choose which one to keep.',
        }
      : shared
        ? {
            zh: `${theirs.savedBy}已保存了新的内容，您的内容没有覆盖它。请对照后再保存。`,
            en: 'A colleague saved meanwhile; yours did not overwrite it. Compare and save again.',
          }
        : {
            zh: '您在另一台设备或另一个窗口也写过这里，两份都还在。请选择保留哪一份。',
            en: 'You wrote here on another device or in another window too. Both are still there; choose which one to keep.',
          }
  return new Problem(409, 'saved-meanwhile', shared ? '他人已保存新内容' : '另一处已保存', detail, {
    version: theirs.version,
    theirs: theirs.content ?? {},
  })
}

const tooLong = () =>
  invalid([
    {
      path: 'content',
      code: 'too_big',
      text: {
        zh: '内容过长，无法保存，请分段办理或改为上传附件',
        en: 'Too long to be kept; shorten it or attach a file',
      },
    },
  ])
