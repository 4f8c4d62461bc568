-- How far every chain had come, sealed again and again, each seal upon the one before; copies are kept where this database cannot reach.

create table seal (
  no integer constraint seal_pk primary key constraint seal_no_positive check (no > 0),
  at timestamptz not null,
  hash text not null constraint seal_hash check (hash ~ '^[0-9a-f]{64}$'),
  text text not null
);
comment on table seal is 'Append only: the text of each seal as it is written to the second places; hash = SM3 of its first line';

create table unsealed (
  subject_id text not null,
  no integer not null,
  constraint unsealed_pk primary key (subject_id, no)
);
comment on table unsealed is 'Heads that came about since the last seal: an act leaves one, the next seal takes it';
insert into unsealed select id, version from subject;

create table sealed_head (
  subject_id text constraint sealed_head_pk primary key,
  seal integer not null,
  version integer not null,
  head_hash text not null,
  state_digest text not null
);
comment on table sealed_head is 'The last head of each subject that a seal covers; derived from the seals, for a quick look at every start';

create table seal_place (
  name text constraint seal_place_pk primary key,
  no integer not null,
  at timestamptz,
  trouble text
);
comment on table seal_place is 'How far each second place has come, when it last had every seal, and what stood in the way at the last try';

create table standstill (
  one boolean constraint standstill_pk primary key default true constraint standstill_one check (one),
  since timestamptz not null,
  missing jsonb not null
);
comment on table standstill is 'What is missing against the newest seal. While it is there, nothing is done but confirming the loss';

grant select, insert on seal to zhengheng_app;
grant select, insert, delete on unsealed to zhengheng_app;
grant select, insert, update, delete on sealed_head, seal_place, standstill to zhengheng_app;
