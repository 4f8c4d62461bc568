-- Rule packs are amended in the log like everything else; a unit may be judged by a pack of its own.

alter table subject drop constraint subject_kind;
alter table subject add constraint subject_kind check (kind in ('project', 'plan', 'rules'));
comment on table subject is 'A project, annual plan or amended rule pack: the cached fold of its entries, its version, and the signed head of its chain';

alter table unit add column pack text;
comment on column unit.pack is 'Rule pack by which the unit''s projects are judged; null for the city''s';
