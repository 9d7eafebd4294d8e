-- Who may sign in where sign-in is local.
create table account (
    name varchar(64) not null primary key,
    password_hash varchar(255) not null,
    role varchar(32) not null,
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null
);
