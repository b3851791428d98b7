-- A session is found by one document: the words of its name and of all its lines. jobs.SearchIndexJob writes it a moment
-- after they were stored, and once this migration is through, those of the sessions that there are, the newest first.
alter table line drop column search_vector;
drop index line_at;

create function search_periods(opened_at timestamptz) returns integer[] language sql immutable strict parallel safe
    return array[extract(year from opened_at at time zone 'UTC'),
                 extract(year from opened_at at time zone 'UTC') * 100 + extract(month from opened_at at time zone 'UTC'),
                 extract(year from opened_at at time zone 'UTC') * 10000 + extract(month from opened_at at time zone 'UTC') * 100
                     + extract(day from opened_at at time zone 'UTC')]::integer[];

create table search_document (
    session   uuid           primary key references transcript (id) on delete cascade,
    number    bigint         not null unique,
    opened_at timestamptz(3) not null,
    periods   integer[]      not null generated always as (search_periods(opened_at)) stored,
    lines     integer        not null default 0 check (lines >= 0),
    complete  boolean        not null default false,
    words     tsvector       not null
);

-- A word is looked for together with the time: the newest that hold it are found without reading of the others. Entries go
-- to their places at once, as nobody waits for whoever writes them.
create index search_document_words on search_document using gin (words, periods) with (fastupdate = off);
create index search_document_incomplete on search_document (session) where not complete;

-- PostgreSQL takes time that grows with the square of its length to find words in what has no space in it. 64 characters are
-- longer than any word and most addresses.
create function search_split(said text) returns text language sql immutable strict parallel safe
    return regexp_replace(said, '([^[:space:]]{64})(?=[^[:space:]])', '\1 ', 'g');
create or replace function to_search_vector(said text) returns tsvector language sql immutable strict parallel safe
    return to_tsvector('support_search', search_split(translate(said, '<>/\@', '     ')));

-- A lexeme that is no word is put between two lines, and taken out again: it leaves a gap.
create function search_append_line(document tsvector, line tsvector) returns tsvector
    language sql immutable parallel safe
    return ts_delete(document || '/:1'::tsvector || line, '/');
create aggregate search_join_lines(tsvector) (sfunc = search_append_line, stype = tsvector, initcond = '', parallel = safe);

-- The index of words knows neither order nor what is missing.
create function search_wanted_words(query tsquery) returns tsquery language sql immutable strict parallel safe
    return regexp_replace(querytree(query), '<(-|\d+)>', '&', 'g')::tsquery;

comment on table search_document is 'what a session is found by';
comment on column search_document.periods is 'the year, the month and the day of its opening, in UTC: 2026, 202611 and 20261130';
comment on column search_document.lines is 'so many of its lines are in it; of those that could not be indexed there are no words';
comment on column search_document.complete is 'whether the session is over, and all of its lines are in it';
comment on function search_periods is 'the year, the month and the day of a time';
comment on function search_split is 'a text, with a space after every 64 characters that have none among them';
comment on function search_append_line is 'a document and another line, with a gap between them that no phrase goes across';
comment on aggregate search_join_lines(tsvector) is 'a document of lines';
comment on function search_wanted_words is 'a query without order, and without what is unwanted; T if nothing is left of it';
