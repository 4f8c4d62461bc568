-- One table for whatever is written and not yet done: the sections of an application join the drafts of acts, under the
-- name of the form and of the unit that writes it together. What was saved before moves along, its versions too.

alter table draft rename to section_draft;
alter table section_draft rename constraint draft_pk to section_draft_pk;
alter table draft_version rename to section_version;
alter table section_version rename constraint draft_version_pk to section_version_pk;

alter table act_draft rename to draft;
alter table draft rename constraint act_draft_pk to draft_pk;
alter table draft rename constraint act_draft_version_positive to draft_version_positive;
alter index act_draft_by_holder rename to draft_by_holder;
alter table draft add column finished boolean not null default false;
comment on table draft is 'What is written and not yet done, outside the log; what one act does is gone in its transaction. subject_id: what it is done on, ''new'' before a project begins; written_in: the act, or the form or desk several acts share; part: of several such drafts, which; holder: an account, or unit:… where a unit writes together; finished: as its writer says';

create table draft_version (
  subject_id text not null,
  written_in text not null,
  part text not null,
  holder text not null,
  version integer not null,
  content jsonb not null,
  saved_at timestamptz not null,
  saved_by text not null,
  finished boolean not null,
  constraint draft_version_pk primary key (subject_id, written_in, part, holder, version)
);
comment on table draft_version is 'The last versions of the drafts that keep them, for conflicts and restoring';

insert into draft
  select d.project_id, 'application', d.section, 'unit:' || coalesce(s.state -> 'unit' ->> 'id', ''), d.version, d.content,
         d.saved_at, d.saved_by, d.finished
  from section_draft d join subject s on s.id = d.project_id;

insert into draft_version
  select d.project_id, 'application', d.section, 'unit:' || coalesce(s.state -> 'unit' ->> 'id', ''), d.version, d.content,
         d.saved_at, d.saved_by, d.finished
  from section_version d join subject s on s.id = d.project_id;

drop table section_draft;
drop table section_version;

grant select, insert, update, delete on draft_version to zhengheng_app;
