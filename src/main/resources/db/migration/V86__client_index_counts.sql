-- So that counting the clients of a list reads no whole rows, which are wide.
create index client_index_listed on client_index (pool_id, managed, machine);
