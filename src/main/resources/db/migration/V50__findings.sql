-- Findings that somebody lets be for a while, by the fingerprint of environment, rule and subject.
create table finding_acknowledgement (
    fingerprint varchar(64) primary key,
    environment varchar(31) not null,
    rule varchar(64) not null,
    subject varchar(3000) not null,
    reason varchar(500) not null,
    until_day date not null,
    actor varchar(256) not null,
    acknowledged_at timestamp with time zone not null
);

create index finding_acknowledgement_of_environment on finding_acknowledgement (environment, until_day);

-- Clients whose stored secret Cognito refused when it was last tried.
create table refused_secret (
    environment varchar(31) not null,
    client_id varchar(128) not null,
    refused_at timestamp with time zone not null,
    primary key (environment, client_id)
);
