-- Which subjects there are. A chain proves what happened to its subject, and nothing about a subject deleted with its chain.

create table register (
  place integer constraint register_pk primary key constraint register_place_positive check (place > 0),
  subject_id text not null constraint register_subject_once unique,
  kind text not null,
  at timestamptz not null,
  previous_hash text not null,
  hash text not null constraint register_hash check (hash ~ '^[0-9a-f]{64}$')
);
comment on table register is 'Append only: every subject at the next place of one chain, in the transaction that begins it; hash = SM3(previous_hash || canonical JSON of place, subject, kind and at)';

create table register_head (
  one boolean constraint register_head_pk primary key default true constraint register_head_one check (one),
  place integer not null,
  hash text not null,
  signature text not null
);
comment on table register_head is 'The last place of the register, signed. Without a signature the register has not begun: whoever holds the key begins it once, with the subjects that were there before it';

insert into register_head (place, hash, signature) values (0, repeat('0', 64), '');

-- From now on no program, an older one still running included, begins a subject that is not in the register.
alter table subject add constraint subject_registered foreign key (id) references register (subject_id) not valid;

grant select, insert on register to zhengheng_app;
grant select on register_head to zhengheng_app;
grant update (place, hash, signature) on register_head to zhengheng_app;
