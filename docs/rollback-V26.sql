-- Takes migration V26 back, for a version of the service that knows no absence without a time to be back at. With the service
-- stopped:
--     psql --single-transaction -v ON_ERROR_STOP=1 -f rollback-V26.sql
-- It is refused where a later migration was applied: that one has to be taken back before.
do $$
begin
    if exists (select from flyway_schema_history where version ~ '^\d+$' and version::integer > 26) then
        raise exception 'A migration after V26 was applied. Take that one back first';
    end if;
end $$;

update absence set due_at = left_at where due_at is null;
alter table absence alter column due_at set not null;
comment on column absence.due_at is 'when the rep meant to be back, as last said';

delete from flyway_schema_history where version = '26';
