-- Numbers of submissions begin anew after a withdrawal, so what is kept at the reviewer’s desk goes by when that was
-- submitted which is reviewed. And each holder’s newest drafts are found, because only so many are kept.

update act_draft d
  set part = coalesce(s.state #> '{approval,submissions}' -> (d.part::integer - 1) ->> 'at', s.state #>> '{approval,filing,at}')
  from subject s
  where s.id = d.subject_id and d.written_in = 'review' and d.part ~ '^\d{1,4}$'
    and coalesce(s.state #> '{approval,submissions}' -> (d.part::integer - 1) ->> 'at', s.state #>> '{approval,filing,at}') is not null;

create index act_draft_by_holder on act_draft (holder, saved_at);
