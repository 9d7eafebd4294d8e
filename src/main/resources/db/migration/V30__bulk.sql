-- Changes of many clients, each client a row with what became of it.
create table bulk (
    id varchar(36) primary key,
    environment varchar(31) not null,
    actor varchar(128) not null,
    task varchar(32) not null,
    detail varchar(4000) not null,
    started_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    cancelled boolean default false not null
);

create index bulk_environment on bulk (environment, started_at);

create table bulk_row (
    bulk_id varchar(36) not null references bulk (id),
    place integer not null,
    client_id varchar(128) not null,
    client_name varchar(128) not null,
    state varchar(16) not null,
    detail varchar(2000) default '' not null,
    primary key (bulk_id, place)
);

create index bulk_row_state on bulk_row (bulk_id, state);
