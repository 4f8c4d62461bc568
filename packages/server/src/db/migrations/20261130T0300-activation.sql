-- Nobody but the person learns what opens an account: two administrators hold one half each of what activates it.

create table activation (
  account_id uuid constraint activation_pk primary key constraint activation_account references account (id),
  first_half text not null,
  second_half text not null,
  proposed_by uuid constraint activation_proposed_by references account (id),
  confirmed_by uuid constraint activation_confirmed_by references account (id),
  issued_at timestamptz not null,
  ends_at timestamptz not null,
  tries_left integer not null constraint activation_tries check (tries_left >= 0),
  used_at timestamptz
);
comment on table activation is
  'The newest activation of an account, kept after its use so that a second use can be told of the first. Digests of both halves only; by nobody where the server itself issued it';
grant select, insert, update on activation to zhengheng_app;

-- Passwords that somebody else was told open nothing from now on: these accounts are activated anew, by a reset.
insert into activation (account_id, first_half, second_half, issued_at, ends_at, tries_left)
  select id, '', '', now(), now(), 0 from account
  where must_change_password or id in (select account_id from account_proposal where kind = 'new');
update account set password_hash = null where must_change_password;
alter table account drop column must_change_password;
comment on table account is 'People named by post; without password_hash no password opens the account';

delete from account_proposal where kind = 'password';
alter table account_proposal drop constraint account_proposal_whole;
alter table account_proposal drop column password_hash;
alter table account_proposal add column first_half text;
comment on column account_proposal.first_half is
  'Digest of the half of the activation that the proposer was told; absent for accounts proposed before there were halves, which are activated after a reset';
alter table account_proposal add constraint account_proposal_whole check (
  case kind
    when 'new' then roles is not null
    when 'change' then roles is not null and post_title is not null
    when 'password' then first_half is not null
    else true
  end
);
