-- What one person asked for and another must approve. Data never holds a secret, and never changes.
create table approval (
    id varchar(36) not null primary key,
    environment varchar(31) not null,
    action varchar(64) not null,
    target varchar(512) not null,
    requester varchar(128) not null,
    saga varchar(64),
    subject varchar(255) not null,
    data text not null,
    difference text not null,
    state varchar(16) not null,
    asked_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    decided_by varchar(128),
    decided_at timestamp with time zone,
    remark varchar(2000)
);

create index approval_environment on approval (environment, asked_at);
