-- What an act leaves to be done afterwards.

create table outbox (
  subject_id text not null,
  no integer not null,
  constraint outbox_pk primary key (subject_id, no)
);
comment on table outbox is 'Acts whose follow-up work has not been handed to the job queue yet';

grant select, insert, update, delete on outbox to zhengheng_app;
