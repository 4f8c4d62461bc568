-- A calendar program cannot sign in: it comes with an address that only its person was told.

create table calendar_feed (
  account_id uuid constraint calendar_feed_pk primary key constraint calendar_feed_account references account (id),
  token_hash text not null constraint calendar_feed_token_once unique
    constraint calendar_feed_token_hash check (token_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null
);
comment on table calendar_feed is 'At most one calendar address per person; the secret in it is only with the person, here is its digest';

grant select, insert, update, delete on calendar_feed to zhengheng_app;
