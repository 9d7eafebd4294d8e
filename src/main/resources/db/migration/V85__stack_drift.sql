-- What the last detection of a stack's drift found; detecting costs AWS time, so that it is not done at each look.
create table stack_drift (
    environment varchar(31) not null primary key,
    stack varchar(128) not null,
    resources text not null,
    actor varchar(256) not null,
    checked_at timestamp with time zone not null
);
