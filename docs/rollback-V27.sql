-- Takes migration V27 back, for whoever goes back over it for good: the rep's notes and topics are lost. With the service stopped:
--     psql --single-transaction -v ON_ERROR_STOP=1 -f rollback-V27.sql
-- The version before runs on the schema as it is, but leaves the notes of a session that it erases. It is refused where a later
-- migration was applied: that one has to be taken back before.
do $$
begin
    if exists (select from flyway_schema_history where version ~ '^\d+$' and version::integer > 27) then
        raise exception 'A migration after V27 was applied. Take that one back first';
    end if;
end $$;

drop index transcript_packed_statistics;
alter table transcript drop column topic;
create index transcript_packed_statistics on transcript (opened_at)
    include (packed_statistics, outcome, stars, product, reviewed_at, waited_ms, reply_ms, handled_ms);
drop table topic;
drop table rep_note;

delete from flyway_schema_history where version = '27';
