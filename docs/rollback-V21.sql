-- Takes migration V21 back, for a version of the service that knows the schema up to V20 only. With the service stopped:
--     psql --single-transaction -v ON_ERROR_STOP=1 -f rollback-V21.sql
-- That version then indexes every line anew. It is refused where a later migration was applied: that one has to be taken back
-- before.
do $$
begin
    if exists (select from flyway_schema_history where version ~ '^\d+$' and version::integer > 21) then
        raise exception 'A migration after V21 was applied. Take that one back first';
    end if;
end $$;

drop table search_document;
drop aggregate search_join_lines(tsvector);
drop function search_append_line(tsvector, tsvector);
drop function search_wanted_words(tsquery);
drop function search_periods(timestamptz);

create or replace function to_search_vector(said text) returns tsvector language sql immutable strict parallel safe
    return to_tsvector('support_search', translate(said, '<>/\@', '     '));
drop function search_split(text);

alter table line add column search_vector tsvector;
alter table line alter column search_vector set statistics 1000;
comment on column line.search_vector is
    'null until the line is indexed; empty if that took too long, so that no search finds it';
create index line_search_vector on line using gin (search_vector);
create index line_without_search_vector on line (at) where search_vector is null;
create index line_at on line using brin (at) with (pages_per_range = 32);

delete from flyway_schema_history where version = '21';
