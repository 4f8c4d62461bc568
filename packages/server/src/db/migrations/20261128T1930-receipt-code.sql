-- The code printed on a receipt is the beginning of its entry's digest; the public page looks entries up by it.
-- 25 signs are 100 bits, so two entries that share them do not happen; the index is not unique, for an act must not
-- fail over it.

create index entry_by_receipt_code on entry (left(hash, 25));
