-- Codes are looked for by their beginning while somebody types. The index on whole codes serves that only where the
-- database sorts by bytes; without it every search reads all rows, whatever else it looks for.

create index project_row_by_code on project_row (code text_pattern_ops);
