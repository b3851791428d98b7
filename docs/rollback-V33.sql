-- Takes migration V33 back, for a version of the service that knows the schema up to V32 only. With the service stopped:
--     psql --single-transaction -v ON_ERROR_STOP=1 -f rollback-V33.sql
-- That version then indexes every session anew. It is refused where a later migration was applied: that one has to be taken
-- back before.
do $$
begin
    if exists (select from flyway_schema_history where version ~ '^\d+$' and version::integer > 33) then
        raise exception 'A migration after V33 was applied. Take that one back first';
    end if;
end $$;

truncate search_document;
comment on column search_document.words is null;

create text search dictionary support_stem (template = snowball, language = english);
create text search configuration support_search (copy = simple);
alter text search configuration support_search
    alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part with support_stem;

create function search_split(said text) returns text language sql immutable strict parallel safe
    return regexp_replace(said, '([^[:space:]]{64})(?=[^[:space:]])', '\1 ', 'g');
create function to_search_vector(said text) returns tsvector language sql immutable strict parallel safe
    return to_tsvector('support_search', search_split(translate(said, '<>/\@', '     ')));
create function to_search_query(search text) returns tsquery language sql immutable strict parallel safe
    return websearch_to_tsquery('support_search', translate(search, '<>/\@', '     '));
create function search_append_line(document tsvector, line tsvector) returns tsvector
    language sql immutable parallel safe
    return ts_delete(document || '/:1'::tsvector || line, '/');
create aggregate search_join_lines(tsvector) (sfunc = search_append_line, stype = tsvector, initcond = '', parallel = safe);
create function search_wanted_words(query tsquery) returns tsquery language sql immutable strict parallel safe
    return regexp_replace(querytree(query), '<(-|\d+)>', '&', 'g')::tsquery;

comment on function to_search_query is 'what is looked for, in the syntax of web searches';
comment on function to_search_vector is 'the words of a text, in any of their English forms; what looks like markup or a path is words as well';
comment on function search_split is 'a text, with a space after every 64 characters that have none among them';
comment on function search_append_line is 'a document and another line, with a gap between them that no phrase goes across';
comment on aggregate search_join_lines(tsvector) is 'a document of lines';
comment on function search_wanted_words is 'a query without order, and without what is unwanted; T if nothing is left of it';

alter table transcript
    add column name_search_vector tsvector generated always as (to_search_vector(name)) stored;
alter table transcript alter column name_search_vector set statistics 1000;
create index transcript_name_search_vector on transcript using gin (name_search_vector);

delete from flyway_schema_history where version = '33';
