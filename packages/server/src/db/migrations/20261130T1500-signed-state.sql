-- The signature of a head covers the digest of the state, so the state is kept as the text that was signed: jsonb would give back another.
alter table subject alter column state type json using state::json;
alter table subject add column state_digest text not null default '';
alter table subject alter column state_digest drop default;
comment on column subject.state_digest is 'SM3 of the text of state, covered by head_signature; empty where the head was signed before states were covered and was not taken over yet';
