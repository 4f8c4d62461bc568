-- Filters of lists that people of the offices keep under a name.

create table saved_view (
  id uuid constraint saved_view_pk primary key,
  account_id uuid not null constraint saved_view_account references account (id),
  unit_id text not null constraint saved_view_unit references unit (id),
  list text not null constraint saved_view_list check (list in ('inbox', 'projects')),
  name text not null,
  search jsonb not null,
  shared boolean not null,
  changed_at timestamptz not null,
  constraint saved_view_name_once unique (account_id, list, name)
);
create index saved_view_by_unit on saved_view (unit_id, list) where shared;
comment on table saved_view is 'Named filters of a list; a shared one is offered to the whole unit, but belongs to whoever made it';

create table default_view (
  account_id uuid not null constraint default_view_account references account (id),
  list text not null,
  view_id uuid not null constraint default_view_view references saved_view (id) on delete cascade,
  constraint default_view_pk primary key (account_id, list)
);
create index default_view_by_view on default_view (view_id);
comment on table default_view is 'The view with which a list opens for somebody';

grant select, insert, update, delete on saved_view, default_view to zhengheng_app;
