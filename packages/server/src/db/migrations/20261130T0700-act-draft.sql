-- One place for everything a person writes for an act before it is done. What was kept for reviews, answers to notices
-- and filings moves there.

create table act_draft (
  subject_id text not null,
  written_in text not null,
  part text not null,
  holder text not null,
  version integer not null constraint act_draft_version_positive check (version > 0),
  content jsonb not null,
  saved_at timestamptz not null,
  saved_by text not null,
  constraint act_draft_pk primary key (subject_id, written_in, part, holder)
);
comment on table act_draft is 'What is written for an act and not yet done, outside the log; gone in the transaction that does it. subject_id: what it is done on, ''new'' before a project begins; written_in: the act, or the desk several acts share; part: of several such drafts, which; holder: an account, or unit:… where a unit writes together';

insert into act_draft
  select d.project_id, 'review', d.submission::text, d.account_id::text, d.version, d.content, d.saved_at,
         coalesce(u.name, '') || a.post_title
  from review_draft d join account a on a.id = d.account_id left join unit u on u.id = a.unit_id;

insert into act_draft
  select d.project_id, 'correction', d.notice, 'unit:' || (s.state -> 'unit' ->> 'id'), d.version, d.content, d.saved_at, d.saved_by
  from correction_draft d join subject s on s.id = d.project_id;

insert into act_draft
  select d.project_id, 'filing', '', 'unit:' || (s.state -> 'unit' ->> 'id'), d.version, d.content, d.saved_at, d.saved_by
  from draft d join subject s on s.id = d.project_id
  where d.section = 'filing';

drop table review_draft;
drop table correction_draft;
delete from draft where section = 'filing';
delete from draft_version where section = 'filing';

grant select, insert, update, delete on act_draft to zhengheng_app;
