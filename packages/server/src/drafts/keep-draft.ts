import type { ActDraft, DraftSection } from '@zhengheng/contract'
import { type Actor, type Project, signature } from '@zhengheng/policy'
import { type Selectable, sql } from 'kysely'
import type { Db, DraftTable } from '../db/tables.ts'
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

export type KeptDraft = ActDraft & { readonly savedBy: string | null; readonly finished: boolean }

interface Writing {
  readonly content: Record<string, unknown>
  /** said by whoever writes it; nothing rests on it */
  readonly finished?: boolean
  /** the version on the writer’s screen */
  readonly seen: number
  readonly by: Actor
}

/** The subject as far as it says whether something may still be written. */
export type HeldSubject = Pick<Project, 'status' | 'approval'>

interface Rules {
  /** the fields there are; all where this is left out */
  readonly known?: readonly string[]
  /** @throws when nothing may be written to the subject now, held until the draft is */
  open?(subject: HeldSubject | undefined, tx: Db): void | Promise<void>
  /** how many versions stay, for conflicts and restoring; none where this is left out */
  readonly versions?: number
}

/** Before anything is kept. */
export const nothing: KeptDraft = { version: 0, content: null, savedAt: null, savedBy: null, finished: false }
/** Of one form. What keeps versions is long by nature, and bounded as any request is. */
const MOST_CHARACTERS = 200_000
/** No person comes back to this many forms left half-written; the oldest make room. */
const MOST_KEPT = 500

/** What a unit writes together for an act on a project of its own. */
export const unitDraft = (actor: Actor, written_in: string, id: string, part = ''): DraftKey => ({
  subject_id: id,
  written_in,
  part,
  holder: `unit:${actor.unit.id}`,
})

export async function keptDraft(db: Db, key: DraftKey): Promise<KeptDraft> {
  const row = await keyed(db.selectFrom('draft'), key).select(storedColumns).executeTakeFirst()
  return row ? told(row) : nothing
}

/** All parts of what is written in one form, by part. */
export async function keptParts(db: Db, { part: _, ...form }: DraftKey): Promise<ReadonlyMap<string, KeptDraft>> {
  const rows = await keyed(db.selectFrom('draft'), form)
    .select(['part', ...storedColumns])
    .execute()
  return new Map(rows.map(row => [row.part, told(row)]))
}

/** What a draft was before, newest first. */
export async function keptVersions(db: Db, key: DraftKey): Promise<KeptDraft[]> {
  const rows = await keyed(db.selectFrom('draft_version'), key)
    .orderBy('version', 'desc')
    .select(storedColumns)
    .execute()
  return rows.map(told)
}

const storedColumns = ['version', 'content', 'saved_at', 'saved_by', 'finished'] as const

const told = (row: Pick<Selectable<DraftTable>, (typeof storedColumns)[number]>): KeptDraft => ({
  version: row.version,
  content: row.content,
  savedAt: row.saved_at.toISOString(),
  savedBy: row.saved_by,
  finished: row.finished,
})

/** As a section of a paper, which is empty before anything is kept of it. */
export const draftSection = (section: string, { content, ...kept }: KeptDraft): DraftSection => ({
  ...kept,
  section,
  content: content ?? {},
})

/**
 * Saves over the version its writer saw; what was saved elsewhere meanwhile is told, never overwritten. The subject is
 * held until then, so that nothing is kept of what is just being done. @throws what `open` throws of the subject, and
 * naming what has no field
 */
export async function keepDraft(
  { db, clock }: House,
  key: DraftKey,
  { content, finished = false, seen, by }: Writing,
  { known, open, versions }: Rules = {},
): Promise<KeptDraft> {
  if (known) refuseStrayContent(content, known)
  const written = JSON.stringify(content)
  if (versions === undefined && written.length > MOST_CHARACTERS) throw tooLong()
  const next = { version: seen + 1, content: written, saved_at: clock.now(), saved_by: signature(by), finished }
  // Before a project begins there is no row to wait for; then people only wait for themselves.
  const turn = key.subject_id === NEW ? `${NEW} ${key.holder}` : key.subject_id
  await inTurn(turn, () =>
    db.transaction().execute(async tx => {
      await open?.(await heldSubject(tx, key.subject_id), tx)
      if (!(await replaced(tx, key, next))) throw await savedElsewhere(tx, key, seen)
      if (versions !== undefined) await keepVersion(tx, key, next, versions)
      if (next.version === 1 && !isShared(key)) await makeRoom(tx, key.holder)
    }),
  )
  return told({ ...next, content })
}

function refuseStrayContent(content: Readonly<Record<string, unknown>>, known: readonly string[]): void {
  const faults = Object.keys(content)
    .filter(key => !known.includes(key))
    .map(key => ({
      path: `content.${key}`,
      code: 'unrecognized_keys',
      text: { zh: `本节没有“${key}”这一项`, en: `This section has no “${key}”` },
    }))
  if (faults.length > 0) throw invalid(faults)
}

async function keepVersion(tx: Db, key: DraftKey, next: Next, kept: number): Promise<void> {
  await tx
    .insertInto('draft_version')
    .values({ ...key, ...next })
    .execute()
  await keyed(tx.deleteFrom('draft_version'), key)
    .where('version', '<=', next.version - kept)
    .execute()
}

async function makeRoom(tx: Db, holder: string): Promise<void> {
  await tx
    .deleteFrom('draft')
    .where('holder', '=', holder)
    .where('saved_at', '<', newest =>
      newest
        .selectFrom('draft')
        .where('holder', '=', holder)
        .select('saved_at')
        .orderBy('saved_at', 'desc')
        .offset(MOST_KEPT - 1)
        .limit(1),
    )
    .execute()
}

export async function dropDraft(db: Db, key: DraftKey): Promise<void> {
  await keyed(db.deleteFrom('draft'), key).execute()
}

interface Keyed<Query> {
  where(column: keyof DraftKey, is: '=', value: string): Query
}

const keyed = <Query extends Keyed<Query>>(query: Query, key: Partial<DraftKey>): Query =>
  (Object.entries(key) as [keyof DraftKey, string][]).reduce(
    (narrower, [column, value]) => narrower.where(column, '=', value),
    query,
  )

const isShared = ({ holder }: DraftKey): boolean => holder.startsWith('unit:')

/** Held until the draft is written, so that nothing is saved into what is just being sent. */
async function heldSubject(tx: Db, id: string): Promise<HeldSubject | undefined> {
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
  readonly finished: boolean
}

async function replaced(tx: Db, key: DraftKey, next: Next): Promise<boolean> {
  if (next.version === 1) {
    const inserted = await tx
      .insertInto('draft')
      .values({ ...key, ...next })
      .onConflict(conflict => conflict.columns(['subject_id', 'written_in', 'part', 'holder']).doNothing())
      .returning('version')
      .executeTakeFirst()
    return inserted !== undefined
  }
  const updated = await keyed(tx.updateTable('draft').set(next), key)
    .where('version', '=', next.version - 1)
    .returning('version')
    .executeTakeFirst()
  return updated !== undefined
}

async function savedElsewhere(tx: Db, key: DraftKey, seen: number): Promise<Problem> {
  const theirs = await keptDraft(tx, key)
  const original = (await keptVersions(tx, key)).find(({ version }) => version === seen)
  const shared = isShared(key)
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
    ...(original?.content && { original: original.content }),
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
