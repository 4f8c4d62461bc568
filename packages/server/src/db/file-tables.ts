import type { ColumnType, Kysely, Transaction } from 'kysely'

type Fixed<T> = ColumnType<T, T, never>

/** 'quarantine' is for contents a scanner has yet to release; they are listed and not handed out. */
export type FileState = 'clean' | 'quarantine' | 'removed'

export interface FileTable {
  project_id: Fixed<string>
  digest: Fixed<string>
  slot: Fixed<string>
  name: string
  media_type: string
  size: Fixed<number>
  page_count: Fixed<number | null>
  uploaded_by: string
  uploaded_at: ColumnType<Date, Date, Date>
  state: FileState
}

export interface FileTables {
  file: FileTable
}

export type FilesDb = Kysely<FileTables> | Transaction<FileTables>
