-- An account's roles, everywhere and in single environments: VIEWER OPERATOR@prod.
alter table account add column roles varchar(2000) default '' not null;
update account set roles = role;
alter table account drop column role;
