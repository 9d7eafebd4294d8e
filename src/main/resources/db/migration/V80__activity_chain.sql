-- Activity as a chain: each beginning and each end of an entry has the next number and a hash over the one before.
alter table activity add column needed varchar(16);
alter table activity add column difference varchar(8000);
alter table activity add column ended_at timestamp with time zone;
alter table activity add column begin_seq bigint;
alter table activity add column begin_hash varchar(64);
alter table activity add column end_seq bigint;
alter table activity add column end_hash varchar(64);

create unique index activity_begin on activity (begin_seq);
create unique index activity_end on activity (end_seq);
create index activity_actor on activity (actor, id);
create index activity_action on activity (action, id);

-- One row: the chain's last number and hash, and the last entry's id. Whoever appends locks it.
create table activity_chain (
    id integer not null primary key,
    seq bigint not null,
    hash varchar(64) not null,
    entry bigint not null
);
insert into activity_chain (id, seq, hash, entry) select 1, 0, '', coalesce(max(id), 0) from activity;

-- The chain as it stood, signed where a key is configured; the last pruned one is where what is kept begins.
create table activity_checkpoint (
    seq bigint not null primary key,
    hash varchar(64) not null,
    taken_at timestamp with time zone not null,
    pruned boolean not null,
    key_id varchar(16) not null,
    signature varchar(64) not null
);
