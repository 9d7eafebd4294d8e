-- H2 keeps a text of more than 256 bytes outside the row, in a place of its own that takes several writes; a run writes thousands.
-- What is longer than this type takes (1,048,576 characters in H2) is cut before it comes here.
alter table trial alter column reason set data type varchar;
alter table trial alter column seen set data type varchar;
alter table trial alter column traces set data type varchar;

-- Forgetting goes by the order of ids.
drop index trial_tried_at;
