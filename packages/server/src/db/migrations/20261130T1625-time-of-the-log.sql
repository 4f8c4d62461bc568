-- The newest instant of the log is asked for by every act, and that of the register by every act that begins something.

create index entry_by_time on entry (at);

alter table register_head add column at timestamptz;
comment on column register_head.at is 'When the last place was entered; the next one is not entered before';
update register_head set at = (select at from register where register.place = register_head.place);
grant update (at) on register_head to zhengheng_app;
