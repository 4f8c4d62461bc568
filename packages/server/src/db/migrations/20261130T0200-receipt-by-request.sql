-- A request's id stands for one act of its person, on whatever subject it was sent to.
create index receipt_by_request on receipt (request_id);
