-- Takes migration V40 back, for whoever goes further back than it. The version before runs on the schema as it is, and stores
-- nothing in what it added: who read which question is lost.
--     psql --single-transaction -v ON_ERROR_STOP=1 -f rollback-V40.sql
-- It is refused where a later migration was applied: that one has to be taken back before.
do $$
begin
    if exists (select from flyway_schema_history where version ~ '^\d+$' and version::integer > 40) then
        raise exception 'A migration after V40 was applied. Take that one back first';
    end if;
end $$;

drop table question_reading;

delete from flyway_schema_history where version = '40';
