create table views_made (
  one boolean constraint views_made_pk primary key default true constraint views_made_one check (one),
  by text not null,
  at timestamptz not null
);
comment on table views_made is 'Digest of the code that made the read tables last: where the product is another, they are made again';
grant select, insert, update on views_made to zhengheng_app;
