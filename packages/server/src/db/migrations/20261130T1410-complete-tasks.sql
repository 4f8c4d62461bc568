-- A task says for itself in which round it waits, and who has done their part of it.

alter table task
  add column round text constraint task_round check (round in ('open', 'over')),
  add column not_for text[] not null default '{}';
comment on column task.round is 'The round of its year in which it waits; null: whichever';
comment on column task.not_for is 'Units that have done their part, where each of several has one';
