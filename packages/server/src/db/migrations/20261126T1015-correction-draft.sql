-- What a unit has answered to a correction notice before sending it.

create table correction_draft (
  project_id text not null,
  notice text not null,
  version integer not null constraint correction_draft_version_positive check (version > 0),
  content jsonb not null,
  saved_at timestamptz not null,
  saved_by text not null,
  constraint correction_draft_pk primary key (project_id, notice)
);
comment on table correction_draft is 'Answers to the items of a correction notice and reasons for other changes, outside the log; gone once they are sent';

grant select, insert, update, delete on correction_draft to zhengheng_app;
