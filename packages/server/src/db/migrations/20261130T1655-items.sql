-- A project may wait with several items at once, each for whoever has it.

alter table task
  add column item text not null default '',
  add column item_title text not null default '',
  drop constraint task_pk,
  add constraint task_pk primary key (project_id, role, action, item);
comment on column task.item is 'The item of the project it is about, such as O1; empty: the project as a whole';
comment on column task.item_title is 'What that item is, as it was typed';
