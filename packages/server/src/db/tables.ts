import type { Text } from '@zhengheng/policy'
import type { ColumnType, Generated, Kysely, Transaction } from 'kysely'
import type { FileTables } from './file-tables.ts'
import type { PeopleTables } from './people-tables.ts'
import type { SpineTables } from './spine-tables.ts'

/** Columns of the tables features keep, as the driver gives them. */
type Fixed<T> = ColumnType<T, T, never>

export interface DraftTable {
  subject_id: Fixed<string>
  written_in: Fixed<string>
  part: Fixed<string>
  holder: Fixed<string>
  version: number
  content: ColumnType<Record<string, unknown>, string, string>
  saved_at: Date
  saved_by: string
  finished: boolean
}

export interface SavedViewTable {
  id: Fixed<string>
  account_id: Fixed<string>
  unit_id: Fixed<string>
  list: Fixed<'inbox' | 'projects'>
  name: string
  search: ColumnType<Record<string, string>, string, never>
  shared: boolean
  changed_at: Date
}

export interface PresenceTable {
  project_id: Fixed<string>
  place: Fixed<string>
  account_id: Fixed<string>
  circle: string
  editing: boolean
  seen_at: Date
}

export interface SectionInvitationTable {
  project_id: Fixed<string>
  id: Fixed<string>
  section: Fixed<string>
  account_id: Fixed<string>
  invited_by: Fixed<string>
  invited_at: Fixed<Date>
  ended_by: Generated<string | null>
  ended_at: Generated<Date | null>
}

export interface NoticeTable {
  account_id: Fixed<string>
  subject_id: Fixed<string>
  no: Fixed<number>
  at: Date
  code: string
  text: ColumnType<Text, string, string>
  read_at: Generated<Date | null>
  place: Generated<string | null>
}

export interface CalendarFeedTable {
  account_id: Fixed<string>
  token_hash: string
  made_at: ColumnType<Date, Date, Date>
}

export interface Tables extends PeopleTables, FileTables, SpineTables {
  number_series: { series: Fixed<string>; year: Fixed<number>; last: number }
  draft: DraftTable
  draft_version: DraftTable
  notice: NoticeTable
  calendar_feed: CalendarFeedTable
  presence: PresenceTable
  section_invitation: SectionInvitationTable
  saved_view: SavedViewTable
  default_view: { account_id: Fixed<string>; list: Fixed<string>; view_id: string }
}

export type Db = Kysely<Tables> | Transaction<Tables>
