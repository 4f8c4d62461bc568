import type { AccessRow, Entry, Milestones, PaperKind, Reason, State, SubjectKind, Text } from '@zhengheng/policy'
import {
  day,
  instant,
  json,
  jsonText,
  money,
  oneOf,
  type ReadOf,
  table,
  text,
  texts,
  uuid,
  whole,
  yes,
} from './column.ts'

/** The log: what `perform` appends, and the state it leads to. */
export const log = {
  entry: table('entry', ['subject_id', 'no'], {
    subject_id: text(),
    no: whole(),
    account_id: uuid(),
    at: instant(),
    body: json<Entry>(),
    previous_hash: text(),
    hash: text(),
  }),
  register: table('register', ['place'], {
    place: whole(),
    subject_id: text(),
    kind: text(),
    at: instant(),
    previous_hash: text(),
    hash: text(),
  }),
  receipt: table('receipt', ['subject_id', 'request_id'], {
    subject_id: text(),
    request_id: uuid(),
    account_id: uuid(),
    receipt: json<object>(),
  }),
  outbox: table('outbox', ['subject_id', 'no'], { subject_id: text(), no: whole() }),
  unsealed: table('unsealed', ['subject_id', 'no'], { subject_id: text(), no: whole() }),
  content: table('content', ['digest'], { digest: text(), body: text() }),
  subject: table('subject', ['id'], {
    id: text(),
    kind: oneOf<SubjectKind>(),
    version: whole(),
    state: jsonText<State>(),
    state_digest: text(),
    head_hash: text(),
    head_signature: text(),
  }),
  refusal: table('refusal', ['subject_id', 'id'], {
    subject_id: text(),
    id: uuid(),
    account_id: uuid(),
    at: instant(),
    action: text(),
    input_digest: text(),
    reasons: json<readonly Reason[]>(),
  }),
}

/** The read tables: what people look at, derived from the state and made again from the log whenever that changes. */
export const derived = {
  project_row: table('project_row', ['project_id'], {
    project_id: text(),
    code: text(),
    name: text(),
    name_sort: text(),
    name_grams: texts(),
    unit: text(),
    unit_name: text(),
    year: whole(),
    status: text(),
    phase: text(),
    category: text(),
    nature: text(),
    route: text().orNull,
    planned: money().orNull,
    applied: money().orNull,
    approved: money().orNull,
    amount: money(),
    due: day().orNull,
    changed_at: instant(),
  }),
  access: table('access', ['project_id', 'subject', 'relation'], {
    project_id: text(),
    subject: text(),
    relation: oneOf<AccessRow['relation']>(),
    why: json<Text>(),
  }),
  task: table('task', ['project_id', 'role', 'action', 'item'], {
    project_id: text(),
    role: text(),
    action: text(),
    /** of the project, such as O1; empty for the whole project */
    item: text(),
    item_title: text(),
    unit: text().orNull,
    since: instant(),
    due: day().orNull,
    paused: yes(),
    round: oneOf<'open' | 'over'>().orNull,
    not_for: texts(),
  }),
  /** of projects and plans: `project_id` is then the plan */
  issued_document: table('issued_document', ['project_id', 'verification_code'], {
    project_id: text(),
    verification_code: text(),
    kind: oneOf<PaperKind>(),
    number: text(),
    issued_at: instant(),
    /** ids of the units that got one */
    copies: texts(),
  }),
  milestone: table('milestone', ['project_id'], {
    project_id: text(),
    pack: text(),
    open: yes(),
    facts: json<Milestones>(),
  }),
  plan_row: table('plan_row', ['plan_id'], {
    plan_id: text(),
    year: whole(),
    status: text(),
    window_from: day(),
    window_to: day(),
    ceiling: money().orNull,
  }),
}

type Read<T> = { [Name in keyof T]: ReadOf<T[Name]> }

/** As Kysely reads them. */
export type SpineTables = Read<typeof log> & Read<typeof derived>
