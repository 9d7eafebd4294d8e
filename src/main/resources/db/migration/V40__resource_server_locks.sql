-- One row for each resource server that was ever changed here: whoever changes it holds the row.
create table resource_server_lock (
    pool   varchar(64)  not null,
    server varchar(256) not null,
    primary key (pool, server)
);
