-- The record of the city as a whole is a subject too: what two administrators say of it. Which kinds there are the product knows.

alter table subject drop constraint if exists subject_kind;
