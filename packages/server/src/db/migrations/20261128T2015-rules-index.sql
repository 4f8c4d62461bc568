-- The few subjects that are amendments of rules are asked for with every judgement; the many others need not be read for it.
create index subject_of_rules on subject (id) where kind = 'rules';
