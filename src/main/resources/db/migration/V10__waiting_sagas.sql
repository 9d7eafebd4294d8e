-- Sagas that wait for an instant, can be called back, and are found by what they are about.
alter table saga add column subject varchar(255) default '' not null;
-- Set while it is in flight, so that there is one at a time.
alter table saga add column lock_key varchar(255);
alter table saga add column resume_at timestamp with time zone;
alter table saga add column cancelled boolean default false not null;
alter table saga add column reached integer default 0 not null;

create unique index saga_lock on saga (lock_key);
create index saga_subject on saga (kind, subject);

-- db-scheduler's table: which instance has which job in hand.
create table scheduled_tasks (
    task_name varchar(128) not null,
    task_instance varchar(128) not null,
    task_data bytea,
    execution_time timestamp with time zone,
    picked boolean not null,
    picked_by varchar(128),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    state varchar(32),
    primary key (task_name, task_instance)
);

create index scheduled_tasks_execution on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
