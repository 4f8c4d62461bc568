-- What grows and proves nothing is forgotten after a time. The product may append to these tables and not delete; what it
-- may forget, and how old that must be at least, is said here and not by whoever asks.

create function forget_refusals(before timestamptz) returns bigint
  language sql security definer set search_path = pg_catalog, public as $$
  with gone as (delete from refusal where at < least(before, now() - interval '365 days') returning 1)
  select count(*) from gone
$$;

-- Signing in and out, and what was tried; acts on accounts stay for good.
create function forget_sign_ins(before timestamptz) returns bigint
  language sql security definer set search_path = pg_catalog, public as $$
  with gone as (
    delete from sign_in_event where at < least(before, now() - interval '180 days')
      and kind in ('signedIn', 'signedInAsPersona', 'wrongPassword', 'unknownLogin', 'pausedLogin', 'closedAccount',
        'signedOut', 'sessionEnded', 'signedOutEverywhere')
    returning 1)
  select count(*) from gone
$$;

create function forget_invitations(before timestamptz) returns bigint
  language sql security definer set search_path = pg_catalog, public as $$
  with gone as (delete from section_invitation where ended_at < least(before, now() - interval '180 days') returning 1)
  select count(*) from gone
$$;

-- Others' sessions are hidden from the role the product runs as; how old the oldest transaction is may be told.
create function oldest_transaction_seconds() returns double precision
  language sql security definer set search_path = pg_catalog as $$
  select extract(epoch from clock_timestamp() - min(xact_start))::float8 from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()
$$;

create index refusal_by_time on refusal (at);
create index sign_in_event_by_time on sign_in_event (at);

revoke all on function forget_refusals, forget_sign_ins, forget_invitations, oldest_transaction_seconds from public;
grant execute on function forget_refusals, forget_sign_ins, forget_invitations, oldest_transaction_seconds
  to zhengheng_app;
