-- Takes migration V29 back, for whoever goes back further than that: what language each customer's page spoke is lost. A version
-- just before it needs none of this, it stores without. With the service stopped:
--     psql --single-transaction -v ON_ERROR_STOP=1 -f rollback-V29.sql
-- It is refused where a later migration was applied: that one has to be taken back before.
do $$
begin
    if exists (select from flyway_schema_history where version ~ '^\d+$' and version::integer > 29) then
        raise exception 'A migration after V29 was applied. Take that one back first';
    end if;
end $$;

alter table transcript drop column lang;

delete from flyway_schema_history where version = '29';
