-- Takes migration V31 back, for whoever goes back further: all questions that were left are lost, and so are their answers. The
-- version before V31 itself needs none of this. With the service stopped:
--     psql --single-transaction -v ON_ERROR_STOP=1 -f rollback-V31.sql
-- It is refused where a later migration was applied: that one has to be taken back before.
do $$
begin
    if exists (select from flyway_schema_history where version ~ '^\d+$' and version::integer > 31) then
        raise exception 'A migration after V31 was applied. Take that one back first';
    end if;
end $$;

drop table question_entry;
drop table question;
drop table question_key;

delete from flyway_schema_history where version = '31';
