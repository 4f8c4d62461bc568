-- Who may act, how they signed in, and the files they bring.

create table unit (
  id text constraint unit_pk primary key constraint unit_id_is_a_slug check (id ~ '^[a-z0-9][a-z0-9-]*$'),
  name text not null constraint unit_name_once unique,
  kind text not null,
  sector_authority_id text constraint unit_sector_authority references unit (id),
  it_office text,
  name_sort text not null,
  name_grams text[] not null
);
create index unit_by_name_sort on unit (name_sort, id);
create index unit_by_name_grams on unit using gin (name_grams);
comment on table unit is 'Bodies that accounts belong to; order and search keys of the name are computed by the application';

create table account (
  id uuid constraint account_pk primary key,
  login text not null constraint account_login_once unique,
  post_title text not null,
  unit_id text constraint account_unit references unit (id),
  roles text[] not null,
  password_hash text,
  must_change_password boolean not null,
  status text not null constraint account_status check (status in ('active', 'locked', 'disabled')),
  created_at timestamptz not null,
  created_by uuid constraint account_created_by references account (id),
  last_signed_in_at timestamptz
);
create index account_by_unit on account (unit_id);
comment on table account is 'People named by post; without password_hash no password opens the account';

create table sign_in_attempt (
  login_digest text constraint sign_in_attempt_pk primary key,
  failed_attempts integer not null,
  failing_since timestamptz not null,
  locked_until timestamptz
);
comment on table sign_in_attempt is
  'Wrong passwords lately, kept alike for logins that exist and logins that do not, so that neither the answer nor the work tells them apart';

create table login_session (
  token_hash bytea constraint login_session_pk primary key,
  id uuid not null constraint login_session_id_once unique,
  account_id uuid not null constraint login_session_account references account (id),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  idle_expires_at timestamptz not null,
  absolute_expires_at timestamptz not null,
  user_agent text not null,
  address text not null
);
create index login_session_by_account on login_session (account_id, created_at);
comment on table login_session is 'Open sessions; the token itself is only in the browser';

create table sign_in_event (
  id uuid constraint sign_in_event_pk primary key,
  at timestamptz not null,
  kind text not null,
  account_id uuid,
  by_account_id uuid,
  login_digest text,
  user_agent text not null,
  address text not null
);
create index sign_in_event_by_account on sign_in_event (account_id, id);
comment on table sign_in_event is 'Append only: sign-ins, refusals, sign-outs and changes of accounts';

create table bootstrap_done (
  id smallint constraint bootstrap_done_pk primary key constraint bootstrap_done_once check (id = 1),
  at timestamptz not null
);
comment on table bootstrap_done is 'Append only: its one row closes the creation of the first administrators for ever';

create table file (
  project_id text not null,
  digest text not null constraint file_digest check (digest ~ '^[0-9a-f]{64}$'),
  slot text not null,
  name text not null,
  media_type text not null,
  size integer not null,
  page_count integer,
  uploaded_by uuid not null constraint file_uploaded_by references account (id),
  uploaded_at timestamptz not null,
  state text not null constraint file_state check (state in ('clean', 'quarantine', 'removed')),
  constraint file_pk primary key (project_id, digest, slot)
);
comment on table file is 'Which stored contents belong to which place of a project; rows are never deleted, only marked removed';

grant select, insert, update on unit, account to zhengheng_app;
grant select, insert, update, delete on sign_in_attempt, login_session to zhengheng_app;
grant select, insert on sign_in_event, bootstrap_done to zhengheng_app;
grant select, insert on file to zhengheng_app;
grant update (name, media_type, uploaded_by, uploaded_at, state) on file to zhengheng_app;
