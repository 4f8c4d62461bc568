-- Sections of a draft given to colleagues.

create table section_invitation (
  project_id text not null,
  id uuid not null,
  section text not null,
  account_id uuid not null constraint section_invitation_account references account (id),
  invited_by uuid not null constraint section_invitation_by references account (id),
  invited_at timestamptz not null,
  ended_by uuid constraint section_invitation_ended_by references account (id),
  ended_at timestamptz,
  constraint section_invitation_pk primary key (project_id, id),
  constraint section_invitation_ended_whole check ((ended_by is null) = (ended_at is null))
);
create unique index section_invitation_open_once on section_invitation (project_id, section, account_id) where ended_at is null;
create index section_invitation_open on section_invitation (account_id) where ended_at is null;
comment on table section_invitation is
  'Who asked which colleague to fill in which section, and who took that back; rows are never deleted';

alter table notice add column place text;
comment on column notice.place is
  'Page below the project to which the notice leads; null for the project itself. Notices of what is not in the log have negative numbers';

grant select, insert on section_invitation to zhengheng_app;
grant update (ended_by, ended_at) on section_invitation to zhengheng_app;
