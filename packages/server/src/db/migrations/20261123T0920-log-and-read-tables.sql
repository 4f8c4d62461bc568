-- The log (written by perform alone) and the read tables derived from it.

create table subject (
  id text constraint subject_pk primary key,
  kind text not null constraint subject_kind check (kind in ('project', 'plan')),
  version integer not null constraint subject_version_positive check (version > 0),
  state jsonb not null,
  head_hash text not null,
  head_signature text not null
);
comment on table subject is 'A project or annual plan: the cached fold of its entries, its version, and the signed head of its chain';

create table entry (
  subject_id text not null,
  no integer not null,
  account_id uuid not null,
  at timestamptz not null,
  body jsonb not null,
  previous_hash text not null,
  hash text not null constraint entry_hash check (hash ~ '^[0-9a-f]{64}$'),
  constraint entry_pk primary key (subject_id, no)
);
create index entry_by_account on entry (account_id, at desc);
comment on table entry is 'Append only: every lawful act; hash = SM3(previous_hash || canonical JSON of body)';

create table refusal (
  subject_id text not null,
  id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  action text not null,
  input_digest text not null,
  reasons jsonb not null,
  constraint refusal_pk primary key (subject_id, id)
);
comment on table refusal is 'Append only: acts that were refused, with every reason given';

create table receipt (
  subject_id text not null,
  request_id uuid not null,
  account_id uuid not null,
  receipt jsonb not null,
  constraint receipt_pk primary key (subject_id, request_id)
);
comment on table receipt is 'Append only: the answer each request got, so that resending has no second effect';

create table content (
  digest text constraint content_pk primary key constraint content_digest check (digest ~ '^[0-9a-f]{64}$'),
  body text not null
);
comment on table content is 'Append only: frozen applications as canonical JSON, by SM3 digest';

create table number_series (
  series text not null,
  year integer not null,
  last integer not null,
  constraint number_series_pk primary key (series, year)
);
comment on table number_series is 'Last number drawn; a number is drawn in the transaction that uses it';

create table project_row (
  project_id text constraint project_row_pk primary key,
  code text not null constraint project_row_code_once unique,
  name text not null,
  name_sort text not null,
  name_grams text[] not null,
  unit text not null,
  unit_name text not null,
  year integer not null,
  status text not null,
  phase text not null,
  category text not null,
  nature text not null,
  route text,
  planned bigint,
  applied bigint,
  approved bigint,
  amount bigint not null,
  due date,
  changed_at timestamptz not null
);
create index project_row_by_changed on project_row (changed_at desc, project_id desc);
create index project_row_by_name on project_row (name_sort, project_id);
create index project_row_by_amount on project_row (amount desc, project_id desc);
create index project_row_by_due on project_row (due, project_id);
create index project_row_by_due_latest on project_row (due desc nulls last, project_id desc);
create index project_row_by_unit on project_row (unit, changed_at desc);
create index project_row_by_year on project_row (year, status);
create index project_row_by_grams on project_row using gin (name_grams);
comment on table project_row is 'One line per project for lists; derived, rebuilt from the log';

create table access (
  project_id text not null,
  subject text not null,
  relation text not null,
  why jsonb not null,
  constraint access_pk primary key (project_id, subject, relation)
);
create index access_by_subject on access (subject, project_id);
comment on table access is 'Who can see a project and why: the one table that lists, reads, searches, files and acts ask; derived';

create table task (
  project_id text not null,
  role text not null,
  action text not null,
  unit text,
  since timestamptz not null,
  due date,
  paused boolean not null,
  constraint task_pk primary key (project_id, role, action)
);
create index task_by_role on task (role, unit, due);
comment on table task is 'What waits for whom: the inbox; derived';

create table issued_document (
  project_id text not null,
  verification_code text not null constraint issued_document_code_once unique,
  kind text not null,
  number text not null constraint issued_document_number_once unique,
  issued_at timestamptz not null,
  constraint issued_document_pk primary key (project_id, verification_code)
);
comment on table issued_document is 'Numbered official papers of projects and plans (project_id is then the plan); derived';

create table plan_row (
  plan_id text constraint plan_row_pk primary key,
  year integer not null constraint plan_row_year_once unique,
  status text not null,
  window_from date not null,
  window_to date not null,
  ceiling bigint
);
comment on table plan_row is 'One line per annual plan; derived';

create table joint_member (
  unit_id text constraint joint_member_pk primary key constraint joint_member_unit references unit (id)
);
comment on table joint_member is 'Member units of the joint mechanism';

create table draft (
  project_id text not null,
  section text not null,
  version integer not null,
  content jsonb not null,
  finished boolean not null,
  saved_at timestamptz not null,
  saved_by text not null,
  constraint draft_pk primary key (project_id, section)
);
comment on table draft is 'What has been typed so far; outside the log until it is submitted';

create table draft_version (
  project_id text not null,
  section text not null,
  version integer not null,
  content jsonb not null,
  finished boolean not null,
  saved_at timestamptz not null,
  saved_by text not null,
  constraint draft_version_pk primary key (project_id, section, version)
);
comment on table draft_version is 'The last versions of every draft section, for conflicts and restoring';

create table notice (
  account_id uuid not null,
  subject_id text not null,
  no integer not null,
  at timestamptz not null,
  code text not null,
  text jsonb not null,
  read_at timestamptz,
  constraint notice_pk primary key (account_id, subject_id, no)
);
create index notice_by_account on notice (account_id, at desc);
comment on table notice is 'Notices for people, written by the worker from the log; writing one twice changes nothing';

grant select, insert, update on subject, number_series to zhengheng_app;
grant select, insert on entry, refusal, receipt, content to zhengheng_app;
grant select, insert, update, delete on project_row, access, task, issued_document, plan_row, draft, draft_version, notice to zhengheng_app;
grant select on joint_member to zhengheng_app;
grant insert on joint_member to zhengheng_app;
