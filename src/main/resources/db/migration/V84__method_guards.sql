-- What deployed methods asked of callers when they last had an authorizer. Where it is gone, this is what was believed.
create table method_guard (
    environment varchar(31) not null,
    -- SHA-256 of API, stage, verb and path.
    method varchar(64) not null,
    requirement text not null,
    seen_at timestamp with time zone not null,
    primary key (environment, method)
);
