-- The system administrator proposes accounts and rights; they take effect when the security administrator confirms.

alter table unit add column closed boolean not null default false;
comment on column unit.closed is 'No longer takes part: none of its accounts can act, and none is added';

alter table account drop constraint account_status;
alter table account add constraint account_status check (status in ('proposed', 'active', 'locked', 'disabled'));

create table account_proposal (
  account_id uuid constraint account_proposal_pk primary key constraint account_proposal_account references account (id),
  kind text not null constraint account_proposal_kind check (kind in ('new', 'change', 'password', 'enable')),
  post_title text,
  unit_id text constraint account_proposal_unit references unit (id),
  roles text[],
  password_hash text,
  proposed_by uuid constraint account_proposal_proposed_by references account (id),
  proposed_at timestamptz not null,
  constraint account_proposal_whole check (
    case kind
      when 'new' then roles is not null
      when 'change' then roles is not null and post_title is not null
      when 'password' then password_hash is not null
      else true
    end
  )
);
comment on table account_proposal is
  'What waits for the second administrator, one per account; by nobody where the server itself imported it. The event log keeps what became of it';

alter table sign_in_event add column unit_id text, add column details jsonb;
comment on table sign_in_event is
  'Append only: sign-ins, refusals, sign-outs and changes of accounts and units, with what was before and after, never a secret';

grant select, insert, delete on account_proposal to zhengheng_app;
grant delete on joint_member to zhengheng_app;
