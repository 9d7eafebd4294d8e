-- H2 keeps a text of more than 256 bytes outside the row, in a place of its own that takes several writes; a run writes thousands.
-- This type takes 1,048,576 characters in H2; the bodies of a trace are cut at 65,536 before they come here.
alter table trial alter column reason set data type varchar;
alter table trial alter column seen set data type varchar;
alter table trial alter column traces set data type varchar;

-- Forgetting goes by the order of ids.
drop index trial_tried_at;
