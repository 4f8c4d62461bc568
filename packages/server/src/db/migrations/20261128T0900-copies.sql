alter table issued_document add column copies text[] not null default '{}';
create index issued_document_by_copies on issued_document using gin (copies);
comment on column issued_document.copies is 'Ids of the units that got a copy (抄送); derived';
