-- Raised by the desk's process while it has nothing to store: a standby sees that it lives. One that is frozen keeps its
-- connections, and with them the lease, so the lock alone does not tell.
alter table desk_head add column beat bigint not null default 0;
