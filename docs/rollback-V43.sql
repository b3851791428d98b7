-- Takes migration V43 back, for whoever goes further back than it. The version before does not mind it.
--     psql --single-transaction -v ON_ERROR_STOP=1 -f rollback-V43.sql
-- It is refused where a later migration was applied: that one has to be taken back before.
do $$
begin
    if exists (select from flyway_schema_history where version ~ '^\d+$' and version::integer > 43) then
        raise exception 'A migration after V43 was applied. Take that one back first';
    end if;
end $$;

drop index transcript_name;
alter table transcript drop column score;

delete from flyway_schema_history where version = '43';
