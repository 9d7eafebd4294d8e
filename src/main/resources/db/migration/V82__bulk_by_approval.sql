-- A change of many clients that another person must approve: kept as it was asked for, and begun when it is approved.
alter table bulk add column awaits_approval boolean default false not null;
