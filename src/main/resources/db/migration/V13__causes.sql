-- Why they waited: each millisecond of a wait put down to one cause, so that the four add up to it. Null until reckoned,
-- which is soon after the wait is over.
alter table transcript
    add column no_rep_ms     bigint check (no_rep_ms >= 0),
    add column away_ms       bigint check (away_ms >= 0),
    add column busy_ms       bigint check (busy_ms >= 0),
    add column unanswered_ms bigint check (unanswered_ms >= 0),
    add check (no_rep_ms + away_ms + busy_ms + unanswered_ms = greatest(waited_ms, 0));

comment on column transcript.no_rep_ms is 'nobody held the seat';
comment on column transcript.away_ms is 'the rep held it and had stepped away';
comment on column transcript.busy_ms is 'the rep talked to another customer';
comment on column transcript.unanswered_ms is 'it was for the rep to answer';

create index transcript_unreckoned on transcript (number) where waited_ms is not null and no_rep_ms is null;
create index shift_taken on shift (taken_at);
create index absence_left on absence (left_at);

-- A time, even where the clock was set back in its middle.
create function times(since timestamptz, until timestamptz) returns tstzmultirange language sql immutable parallel safe
    return case when until <= since then '{}'::tstzmultirange else tstzmultirange(tstzrange(since, until)) end;

create function millis(times tstzmultirange) returns bigint language sql immutable strict parallel safe
    return (select coalesce(sum(extract(epoch from upper(part) - lower(part)) * 1000), 0)::bigint
              from unnest(times) part);

-- The causes of a wait that has gone on until then. There is one seat, one absence and one open session at a time,
-- so that of those that began before the wait only the last can reach into it.
create function causes_of_wait(since timestamptz, until timestamptz,
                               out no_rep_ms bigint, out away_ms bigint, out busy_ms bigint, out unanswered_ms bigint)
    language sql stable parallel safe
begin atomic
    with wait as (select times(since, until) as times),
    held as (
        select coalesce(range_agg(times(taken_at, coalesce(given_up_at, 'infinity'))), '{}') as times
          from shift
         where taken_at < until
           and taken_at >= coalesce((select max(taken_at) from shift where taken_at <= since), '-infinity')),
    away as (
        select coalesce(range_agg(times(left_at, coalesce(back_at, 'infinity'))), '{}') as times
          from absence
         where left_at < until
           and left_at >= coalesce((select max(left_at) from absence where left_at <= since), '-infinity')),
    busy as (
        select coalesce(range_agg(times(attended_at, coalesce(ended_at, 'infinity'))), '{}') as times
          from transcript
         where attended_at < until
           and attended_at >= coalesce((select max(attended_at) from transcript where attended_at <= since), '-infinity')),
    staffed as (select wait.times * held.times as times from wait, held),
    here as (select staffed.times - away.times as times from staffed, away)
    select millis(wait.times - held.times),
           millis(staffed.times * away.times),
           millis(here.times * busy.times),
           millis(here.times - busy.times)
      from wait, held, away, busy, staffed, here;
end;

-- What the figures need of a session, in one value of 42 bytes: a million of these are read in the time of a hundred thousand
-- rows. The hours from 1970 to its opening (4 bytes), where it stands, counted as in Stage, times eight and its stars (2), and
-- in milliseconds (6 each, -1 for none) waited, reply, handled, and the causes of the wait but for the last, which is the rest.
create function packed(millis numeric) returns bytea language sql immutable parallel safe
    return substring(int8send(coalesce(millis, -1)::bigint) from 3);

create function millis_between(since timestamptz, until timestamptz) returns numeric
    language sql immutable parallel safe
    return extract(epoch from until - since) * 1000;

create function facts_of(opened_at timestamptz, attended_at timestamptz, first_reply_at timestamptz, ended_at timestamptz,
                         outcome text, stars smallint, no_rep_ms bigint, away_ms bigint, busy_ms bigint)
    returns bytea language sql immutable parallel safe
    return int4send(floor(extract(epoch from opened_at at time zone 'UTC') / 3600)::integer)
        || int2send((8 * coalesce(1 + array_position(array['ENDED_BY_REP', 'ENDED_BY_CUSTOMER', 'CUSTOMER_LEFT', 'REP_LEFT',
                                                           'DECLINED', 'CANCELLED', 'ABANDONED', 'INTERRUPTED'], outcome),
                                  case when attended_at is null then 0 else 1 end)
                     + coalesce(stars, 0))::smallint)
        || packed(millis_between(opened_at, coalesce(attended_at, ended_at)))
        || packed(millis_between(attended_at, first_reply_at))
        || packed(millis_between(attended_at, ended_at))
        || packed(no_rep_ms) || packed(away_ms) || packed(busy_ms);

alter table transcript add column facts bytea generated always as
    (facts_of(opened_at, attended_at, first_reply_at, ended_at, outcome, stars, no_rep_ms, away_ms, busy_ms)) stored;

-- The figures are read from here alone, whatever they are narrowed to by but names, words and causes.
create index transcript_facts on transcript (opened_at)
    include (facts, outcome, stars, product, reviewed_at, waited_ms, reply_ms, handled_ms);
