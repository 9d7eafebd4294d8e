-- Whom the identity provider vouched for, with their roles when they last signed in.
create table person (
    name varchar(128) not null primary key,
    roles varchar(2000) not null,
    seen_at timestamp with time zone not null
);

-- In which browsers people are signed in. A session whose row is gone has been ended.
create table signed_in (
    id varchar(36) not null primary key,
    account varchar(128) not null,
    address varchar(64) not null,
    browser varchar(255) not null,
    since timestamp with time zone not null,
    active_at timestamp with time zone not null
);

create index signed_in_account on signed_in (account);
