-- Facts with a day from which duties are counted. The duties themselves are worked out when they are read.

create table milestone (
  project_id text constraint milestone_pk primary key,
  pack text not null,
  open boolean not null,
  facts jsonb not null
);
create index milestone_open on milestone (project_id) where open;
comment on table milestone is 'What has happened in a project that starts or ends a duty; derived, rebuilt from the log. Due days depend on the rules of the day and are stored nowhere';

-- Projects begun before this table was there.
insert into milestone (project_id, pack, open, facts)
select id, state #>> '{pack,name}',
  (clock is not null and clock -> 'stoppedOn' is null) or (notice is not null and notice -> 'answeredAt' is null) or letter is not null,
  jsonb_strip_nulls(jsonb_build_object(
    'ended', false,
    'approvalClock', clock,
    'correction', case when notice is not null then jsonb_build_object(
      'orderedOn', to_char((notice ->> 'at')::timestamptz at time zone 'Asia/Shanghai', 'YYYY-MM-DD'),
      'workingDays', notice -> 'dueDays',
      'answeredOn', to_char((notice ->> 'answeredAt')::timestamptz at time zone 'Asia/Shanghai', 'YYYY-MM-DD')) end,
    'approvedOn', to_char((letter ->> 'at')::timestamptz at time zone 'Asia/Shanghai', 'YYYY-MM-DD'),
    'planned', case when letter is not null then state #> '{approval,submissions,-1,period}' end))
from subject,
  lateral (select nullif(state #> '{approval,clock}', 'null') as clock, state #> '{approval,corrections,-1}' as notice,
    case when state ->> 'status' = 'approved' then
      jsonb_path_query_first(state, '$.documents[*] ? (@.kind == "approvalLetter")') end as letter) as known
where kind = 'project' and state -> 'stopped' = 'null' and state ->> 'status' <> 'withdrawn'
  and (clock is not null or notice is not null or letter is not null);

grant select, insert, update, delete on milestone to zhengheng_app;
