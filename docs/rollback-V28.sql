-- Takes migration V28 back. The version before works on the schema as it is: this is for those that are to go back further.
-- What canned replies say in other languages than English, and how often they were picked, is lost. With the service stopped:
--     psql --single-transaction -v ON_ERROR_STOP=1 -f rollback-V28.sql
-- It is refused where a later migration was applied: that one has to be taken back before.
do $$
begin
    if exists (select from flyway_schema_history where version ~ '^\d+$' and version::integer > 28) then
        raise exception 'A migration after V28 was applied. Take that one back first';
    end if;
end $$;

drop table canned_reply_translation;
alter table canned_reply drop column used;

delete from flyway_schema_history where version = '28';
