-- What a reviewer has marked and typed about a submission before giving an opinion.

create table review_draft (
  project_id text not null,
  submission integer not null,
  account_id uuid not null constraint review_draft_account references account (id),
  version integer not null constraint review_draft_version_positive check (version > 0),
  content jsonb not null,
  saved_at timestamptz not null,
  constraint review_draft_pk primary key (project_id, submission, account_id)
);
comment on table review_draft is 'Marks and notes of one reviewer on one submission, outside the log; gone once the opinion or the correction notice is given';

grant select, insert, update, delete on review_draft to zhengheng_app;
