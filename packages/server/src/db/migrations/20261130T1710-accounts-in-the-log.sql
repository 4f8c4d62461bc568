-- Accounts and units follow from the log like everything else; what opens an account stays beside it, as a secret.

update account set status = 'disabled' where status = 'locked';
alter table account drop constraint account_status;
alter table account add constraint account_status check (status in ('proposed', 'active', 'disabled'));

create table proposed_half (
  account_id uuid constraint proposed_half_pk primary key constraint proposed_half_account references account (id),
  digest text not null
);
comment on table proposed_half is
  'Digest of the half of an activation that the proposer was told; absent for accounts proposed before there were halves, which are activated after a reset';
insert into proposed_half (account_id, digest)
  select account_id, first_half from account_proposal where first_half is not null;
alter table account_proposal drop constraint account_proposal_whole;
alter table account_proposal drop column first_half;
alter table account_proposal add constraint account_proposal_whole check (
  case kind
    when 'new' then roles is not null
    when 'change' then roles is not null and post_title is not null
    else true
  end
);
comment on table account_proposal is
  'What waits for the second administrator, one per account; by nobody where the server itself imported it. Follows from the log';

grant select, insert, update, delete on proposed_half to zhengheng_app;
grant update on account_proposal, joint_member to zhengheng_app;

-- Rows are made again from the log in the order of subjects, so what they refer to may come after them.
alter table unit alter constraint unit_sector_authority deferrable initially deferred;
alter table joint_member alter constraint joint_member_unit deferrable initially deferred;
alter table account alter constraint account_unit deferrable initially deferred;
alter table account alter constraint account_created_by deferrable initially deferred;
alter table account_proposal alter constraint account_proposal_account deferrable initially deferred;
alter table account_proposal alter constraint account_proposal_unit deferrable initially deferred;
alter table account_proposal alter constraint account_proposal_proposed_by deferrable initially deferred;

create index entry_of_administration on entry (at desc, subject_id desc, no desc)
  where body ->> 'action' like 'administration.%';
