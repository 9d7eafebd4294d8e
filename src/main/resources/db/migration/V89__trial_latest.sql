-- Which trial of each cell is the latest: to find it among all that were ever made takes seconds.
create table trial_latest (
    environment varchar(31) not null,
    -- SHA-256 of client, API, stage, verb and path.
    cell varchar(64) not null,
    trial_id bigint not null,
    primary key (environment, cell)
);

-- Up to which trial they are accounted for.
create table trial_latest_until (
    environment varchar(31) primary key,
    trial_id bigint not null
);
