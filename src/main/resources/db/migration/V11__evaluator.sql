-- What a row of the evaluator's list shows is kept with its session, so that a page of the list is one read of fifty rows.
alter table transcript
    add column question       text,
    add column lines          integer not null default 0 check (lines >= 0),
    add column first_reply_at timestamptz(3),
    add column reviewed_at    timestamptz(3);

comment on column transcript.reviewed_at is 'when the evaluator last reviewed it';
comment on column transcript.question is 'the first question, which is also line 1; null if it was asked without';
comment on column transcript.first_reply_at is 'the rep''s first line';

update transcript t
   set lines = counted.lines, first_reply_at = counted.first_reply_at, question = counted.question
  from (select session, count(*) as lines, min(at) filter (where sender = 'REP') as first_reply_at,
               min(said) filter (where seq = 1 and client_id is null) as question
          from line
         group by session) counted
 where counted.session = t.id;

-- Derived from the instants, so that they cannot disagree with them. Times are stored to the millisecond.
alter table transcript
    add column waited_ms bigint generated always as
        ((extract(epoch from coalesce(attended_at, ended_at) - opened_at) * 1000)::bigint) stored,
    add column reply_ms bigint generated always as
        ((extract(epoch from first_reply_at - attended_at) * 1000)::bigint) stored,
    add column handled_ms bigint generated always as
        ((extract(epoch from ended_at - attended_at) * 1000)::bigint) stored;

-- Words are found in any of their English forms, and none is too common to be looked for.
create text search dictionary support_stem (template = snowball, language = english);
create text search configuration support_words (copy = simple);
alter text search configuration support_words
    alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part with support_stem;

-- What looks like markup or a path is words as well: the parser would drop the one and keep the other whole.
create function words_of(said text) returns tsvector language sql immutable strict parallel safe
    return to_tsvector('support_words', translate(said, '<>/\@', '     '));
create function words_asked(search text) returns tsquery language sql immutable strict parallel safe
    return websearch_to_tsquery('support_words', translate(search, '<>/\@', '     '));

alter table transcript add column name_words tsvector generated always as (words_of(name)) stored;
alter table line add column words tsvector generated always as (words_of(said)) stored;

-- How common a word is decides how it is looked for: the default statistics know too few of them.
alter table line alter column words set statistics 1000;
alter table transcript alter column name_words set statistics 1000;

create index line_words on line using gin (words);
-- Lines are stored in the order of time, so that this small index names the pages of some time. Together with the one above
-- it leaves the lines with a word that were said lately.
create index line_at on line using brin (at) with (pages_per_range = 32);
create index transcript_name_words on transcript using gin (name_words);

-- The list, newest first, and what it may be narrowed to: each in the list's own order, so that a page stops at its end.
create index transcript_opened on transcript (opened_at, number);
create index transcript_outcome on transcript (outcome, opened_at, number);
create index transcript_product on transcript (product, opened_at, number);
create index transcript_stars on transcript (stars, opened_at, number) where stars is not null;
create index transcript_reviewed on transcript (opened_at, number) where reviewed_at is not null;
create index transcript_waited on transcript (waited_ms);
create index transcript_reply on transcript (reply_ms) where reply_ms is not null;
create index transcript_handled on transcript (handled_ms) where handled_ms is not null;
create index transcript_week on transcript
    (extract(isodow from opened_at at time zone 'UTC'), extract(hour from opened_at at time zone 'UTC'), opened_at, number);

-- Of long times there are few: with coarser statistics the planner takes them for many, and goes through the whole list.
alter table transcript alter column waited_ms set statistics 1000;
alter table transcript alter column reply_ms set statistics 1000;
alter table transcript alter column handled_ms set statistics 1000;
