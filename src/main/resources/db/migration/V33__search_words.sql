-- The program takes texts apart into the words that they are found by (search.SearchVector), the same for what is looked for and
-- for what is marked: no word depends any more on the locale of the database, nor on its version. The documents that there are
-- hold other words, so all are written anew (jobs.SearchIndexJob), a few at a time, the newest first, and the page says how far
-- that has got. A document has the words of the name a second time, as such: names need no index of their own.
truncate search_document;

alter table transcript drop column name_search_vector;

drop aggregate search_join_lines(tsvector);
drop function search_append_line(tsvector, tsvector);
drop function search_wanted_words(tsquery);
drop function to_search_query(text);
drop function to_search_vector(text);
drop function search_split(text);
drop text search configuration support_search;
drop text search dictionary support_stem;

comment on column search_document.words is
    'as the program takes texts apart: folded, with what their English and Spanish forms have in common; those of the name also behind n/';
