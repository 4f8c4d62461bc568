-- Rehearsals of changed rules: asked for on screen, carried out by whichever server is free, kept to be read again.

create table rehearsal (
  id uuid not null constraint rehearsal_pk primary key,
  account_id uuid not null constraint rehearsal_account references account (id),
  asked_by text not null,
  asked_at timestamptz not null,
  wanted jsonb not null,
  status text not null default 'waiting'
    constraint rehearsal_status_known check (status in ('waiting', 'running', 'done', 'cancelled', 'failed')),
  attempts integer not null default 0,
  replayed integer not null default 0,
  of integer not null default 0,
  ended_at timestamptz,
  figures jsonb,
  constraint rehearsal_done_has_figures check ((status = 'done') = (figures is not null))
);
comment on table rehearsal is 'What if: a request to replay the log under changed rules, how far it is, and its figures; never read by a decision';

create index rehearsal_newest on rehearsal (asked_at desc);
create index rehearsal_open on rehearsal (asked_at) where status in ('waiting', 'running');

create table rehearsal_line (
  rehearsal_id uuid not null constraint rehearsal_line_rehearsal references rehearsal (id) on delete cascade,
  kind text not null constraint rehearsal_line_kind_known check (kind in ('changed', 'edgeBefore', 'edgeAfter')),
  no integer not null,
  project_id text not null,
  body jsonb not null,
  constraint rehearsal_line_pk primary key (rehearsal_id, kind, no)
);
comment on table rehearsal_line is 'Projects a rehearsal names; read through the access table like everything else';

grant select, insert, update, delete on rehearsal to zhengheng_app;
grant select, insert, delete on rehearsal_line to zhengheng_app;
