-- Takes migrations V24 and V25 back, for whoever goes back further than over V26: what was seen of a session, and when its
-- customer was asked whether they were there, is lost. With the service stopped, after rollback-V26.sql:
--     psql --single-transaction -v ON_ERROR_STOP=1 -f rollback-V24.sql
-- It is refused where a later migration was applied: that one has to be taken back before.
do $$
begin
    if exists (select from flyway_schema_history where version ~ '^\d+$' and version::integer > 25) then
        raise exception 'A migration after V25 was applied. Take that one back first';
    end if;
end $$;

drop table presence_check;
alter table transcript
    drop column end_reason,
    drop column seen_by_customer,
    drop column seen_by_rep;

delete from flyway_schema_history where version in ('24', '25');
