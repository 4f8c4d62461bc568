-- Who has what open right now.

create unlogged table presence (
  project_id text not null,
  place text not null,
  account_id uuid not null constraint presence_account references account (id) on delete cascade,
  circle text not null,
  editing boolean not null,
  seen_at timestamptz not null,
  constraint presence_pk primary key (project_id, place, account_id)
);
create index presence_by_time on presence (seen_at);
comment on table presence is
  'Signs of life of open pages, shared by all server processes and worth nothing a minute later: unlogged, empty after a crash of the database';

grant select, insert, update, delete on presence to zhengheng_app;
