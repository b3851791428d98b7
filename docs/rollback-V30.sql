-- Takes migration V30 back, for a version of the service that knows no pictures: they are lost, and lines that showed one without
-- a word stay empty. A session in which somebody showed one is left to the check of that version as tampered with, and if it goes
-- on, is ended by it. With the service stopped:
--     psql --single-transaction -v ON_ERROR_STOP=1 -f rollback-V30.sql
-- It is refused where a later migration was applied: that one has to be taken back before.
do $$
begin
    if exists (select from flyway_schema_history where version ~ '^\d+$' and version::integer > 30) then
        raise exception 'A migration after V30 was applied. Take that one back first';
    end if;
end $$;

drop table picture;

delete from flyway_schema_history where version = '30';
