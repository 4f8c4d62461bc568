-- Projects a person wants to hear of, beside those that are theirs to act on.

create table follow (
  project_id text not null,
  account_id uuid not null constraint follow_account references account (id),
  since timestamptz not null,
  constraint follow_pk primary key (project_id, account_id)
);
comment on table follow is 'Who asked to be told of acts on a project; gives no sight of it, the access table alone does';

create index follow_by_account on follow (account_id);

grant select, insert, delete on follow to zhengheng_app;
