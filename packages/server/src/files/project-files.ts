import type { FileState, FilesDb } from '../db/file-tables.ts'
import type { Clock } from '../ports/clock.ts'

export interface ProjectFile {
  readonly digest: string
  /** The place in the project it belongs to, such as a material of the application. */
  readonly slot: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly pageCount: number | null
  readonly uploadedBy: string
  readonly uploadedAt: string
  readonly state: FileState
}

export interface NewProjectFile {
  readonly projectId: string
  readonly slot: string
  readonly digest: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly uploadedBy: string
}

/** The same content put again into the same place only takes the new name. Whether one may is decided by the caller. */
export async function attachFile(db: FilesDb, clock: Clock, file: NewProjectFile): Promise<void> {
  const latest = {
    name: file.name,
    media_type: file.mediaType,
    uploaded_by: file.uploadedBy,
    uploaded_at: clock.now(),
    state: 'clean' as const,
  }
  await db
    .insertInto('file')
    .values({
      project_id: file.projectId,
      digest: file.digest,
      slot: file.slot,
      size: file.size,
      page_count: null,
      ...latest,
    })
    .onConflict(conflict => conflict.columns(['project_id', 'digest', 'slot']).doUpdateSet(latest))
    .execute()
}

/** Takes a file out of its place; its content stays, because something already submitted may rest on it. */
export async function detachFile(
  db: FilesDb,
  { projectId, slot, digest }: Pick<NewProjectFile, 'projectId' | 'slot' | 'digest'>,
): Promise<void> {
  await db
    .updateTable('file')
    .set({ state: 'removed' })
    .where('project_id', '=', projectId)
    .where('digest', '=', digest)
    .where('slot', '=', slot)
    .execute()
}

export async function listFiles(db: FilesDb, projectId: string): Promise<ProjectFile[]> {
  const rows = await selectFiles(db, projectId).where('state', '!=', 'removed').execute()
  return rows.map(toProjectFile)
}

/** For downloading: also found after it was taken out of a draft, never while in quarantine. */
export async function findFile(db: FilesDb, projectId: string, digest: string): Promise<ProjectFile | undefined> {
  const rows = await selectFiles(db, projectId).where('digest', '=', digest).execute()
  const row = rows.findLast(found => found.state === 'clean') ?? rows.findLast(found => found.state === 'removed')
  return row && rows.every(found => found.state !== 'quarantine') ? toProjectFile(row) : undefined
}

function selectFiles(db: FilesDb, projectId: string) {
  return db
    .selectFrom('file')
    .where('project_id', '=', projectId)
    .orderBy('slot')
    .orderBy('uploaded_at')
    .orderBy('digest')
    .select([
      'digest',
      'slot',
      'name',
      'media_type as mediaType',
      'size',
      'page_count as pageCount',
      'uploaded_by as uploadedBy',
      'uploaded_at as uploadedAt',
      'state',
    ])
}

function toProjectFile(row: Omit<ProjectFile, 'uploadedAt'> & { readonly uploadedAt: Date }): ProjectFile {
  return { ...row, uploadedAt: row.uploadedAt.toISOString() }
}
