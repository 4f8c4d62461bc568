import type { AccessRow, AnnualPlan, Milestones, PaperKind, Project, Reason, Text } from '@zhengheng/policy'
import type { ColumnType, Generated, Kysely, Transaction } from 'kysely'
import type { FileTables } from './file-tables.ts'
import type { PeopleTables } from './people-tables.ts'

/** Columns of the log and of the tables derived from it, as the driver gives them. Days are read as text by casting. */
type Fixed<T> = ColumnType<T, T, never>
type Day = ColumnType<string, string, string>

export interface SubjectTable {
  id: Fixed<string>
  kind: Fixed<'project' | 'plan' | 'rules'>
  version: number
  state: ColumnType<Project | AnnualPlan, string, string>
  head_hash: string
  head_signature: string
}

export interface EntryTable {
  subject_id: Fixed<string>
  no: Fixed<number>
  account_id: Fixed<string>
  at: Fixed<Date>
  body: ColumnType<unknown, string, never>
  previous_hash: Fixed<string>
  hash: Fixed<string>
}

export interface RefusalTable {
  subject_id: Fixed<string>
  id: Fixed<string>
  account_id: Fixed<string>
  at: Fixed<Date>
  action: Fixed<string>
  input_digest: Fixed<string>
  reasons: ColumnType<readonly Reason[], string, never>
}

export interface ReceiptTable {
  subject_id: Fixed<string>
  request_id: Fixed<string>
  account_id: Fixed<string>
  receipt: ColumnType<unknown, string, never>
}

export interface ProjectRowTable {
  project_id: Fixed<string>
  code: string
  name: string
  name_sort: string
  name_grams: string[]
  unit: string
  unit_name: string
  year: number
  status: string
  phase: string
  category: string
  nature: string
  route: string | null
  planned: number | null
  applied: number | null
  approved: number | null
  amount: number | null
  due: Day | null
  changed_at: Date
}

export interface AccessTable {
  project_id: Fixed<string>
  subject: Fixed<string>
  relation: Fixed<AccessRow['relation']>
  why: ColumnType<Text, string, string>
}

export interface TaskTable {
  project_id: Fixed<string>
  role: Fixed<string>
  action: Fixed<string>
  unit: string | null
  since: Date
  due: Day | null
  paused: boolean
}

export interface IssuedDocumentTable {
  project_id: Fixed<string>
  verification_code: Fixed<string>
  kind: PaperKind
  number: string
  issued_at: Date
  copies: string[]
}

export interface MilestoneTable {
  project_id: Fixed<string>
  pack: string
  open: boolean
  facts: ColumnType<Milestones, string, string>
}

export interface PlanRowTable {
  plan_id: Fixed<string>
  year: number
  status: string
  window_from: Day
  window_to: Day
  ceiling: number | null
}

export interface DraftTable {
  project_id: Fixed<string>
  section: Fixed<string>
  version: number
  content: ColumnType<Record<string, unknown>, string, string>
  finished: boolean
  saved_at: Date
  saved_by: string
}

export interface ActDraftTable {
  subject_id: Fixed<string>
  written_in: Fixed<string>
  part: Fixed<string>
  holder: Fixed<string>
  version: number
  content: ColumnType<Record<string, unknown>, string, string>
  saved_at: Date
  saved_by: string
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

export interface Tables extends PeopleTables, FileTables {
  subject: SubjectTable
  entry: EntryTable
  refusal: RefusalTable
  receipt: ReceiptTable
  content: { digest: Fixed<string>; body: Fixed<string> }
  number_series: { series: Fixed<string>; year: Fixed<number>; last: number }
  project_row: ProjectRowTable
  access: AccessTable
  task: TaskTable
  issued_document: IssuedDocumentTable
  milestone: MilestoneTable
  plan_row: PlanRowTable
  draft: DraftTable
  draft_version: DraftTable
  act_draft: ActDraftTable
  notice: NoticeTable
  calendar_feed: CalendarFeedTable
  presence: PresenceTable
  section_invitation: SectionInvitationTable
  saved_view: SavedViewTable
  default_view: { account_id: Fixed<string>; list: Fixed<string>; view_id: string }
}

export type Db = Kysely<Tables> | Transaction<Tables>
