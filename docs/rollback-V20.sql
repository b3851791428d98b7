-- Takes migration V20 back, for a version of the service that knows the schema up to V19 only. With the service stopped:
--     psql --single-transaction -v ON_ERROR_STOP=1 -f rollback-V20.sql
-- It is refused where a later migration was applied: that one has to be taken back before.
do $$
begin
    if exists (select from flyway_schema_history where version ~ '^\d+$' and version::integer > 20) then
        raise exception 'A migration after V20 was applied. Take that one back first';
    end if;
end $$;

drop view desk_head;
alter table journal_head rename column heartbeat to beat;
alter table journal_head rename to desk_head;

alter index disconnection_session rename to parting_session;
alter table disconnection rename column reconnected_at to back_at;
alter table disconnection rename column disconnected_at to left_at;
alter table disconnection rename to parting;

alter table product rename column display_order to shelf;
alter table product_translation rename to product_words;
alter table cart rename column changed_at to changed;

alter index transcript_name_search_vector rename to transcript_name_words;
alter index line_without_search_vector rename to line_unindexed;
alter index line_search_vector rename to line_words;
alter table transcript rename column name_search_vector to name_words;
alter table line rename column search_vector to words;
alter function to_search_query(text) rename to words_asked;
alter function to_search_vector(text) rename to words_of;
alter text search configuration support_search rename to support_words;

alter index transcript_without_wait_causes rename to transcript_unreckoned;
alter function wait_cause_ms(tstzmultirange) rename to millis;
alter function wait_cause_range(timestamptz, timestamptz) rename to times;
alter function wait_causes(timestamptz, timestamptz) rename to causes_of_wait;

alter index absence_one_open rename to absence_one;
alter index transcript_hour_of_week rename to transcript_week;
alter index transcript_packed_statistics rename to transcript_facts;
alter table transcript rename column packed_statistics to facts;
alter function statistics_ms_between(timestamptz, timestamptz) rename to millis_between;
alter function statistics_pack_ms(numeric) rename to packed;
alter function statistics_pack_session(timestamptz, timestamptz, timestamptz, timestamptz, text, smallint, bigint, bigint, bigint)
    rename to facts_of;

delete from flyway_schema_history where version = '20';
