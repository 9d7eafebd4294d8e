-- What the stage served when a cell was tried: another deployment since makes the answer stale.
alter table trial add column deployment varchar(64) default '' not null;
