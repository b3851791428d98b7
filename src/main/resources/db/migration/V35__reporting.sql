-- For programs that draw figures of their own: stable names, whatever becomes of the tables. Times are UTC, spans milliseconds.
-- Nothing here is granted to anybody: docs/evaluation.md says how a role gets to read it, without or with texts.
create schema reporting;
comment on schema reporting is 'stable views for programs that draw figures; who reads them need not read the tables';

create view reporting.session as
select t.id                                          as session,
       t.number,
       t.product,
       t.opened_at,
       t.attended_at,
       t.first_reply_at,
       t.ended_at,
       case when t.ended_at is not null then t.outcome
            when t.attended_at is not null then 'OPEN'
            else 'WAITING' end                       as outcome,
       t.waited_ms,
       t.reply_ms                                    as first_reply_ms,
       t.handled_ms,
       t.no_rep_ms,
       t.away_ms,
       t.busy_ms,
       t.unanswered_ms,
       t.stars,
       t.rated_at,
       t.reviewed_at,
       t.erased_at
  from transcript t;
comment on view reporting.session is 'every session, without names and texts; OPEN and WAITING until it has ended';

create view reporting.line as
select session, seq, sender, at, char_length(said) as characters from line;
comment on view reporting.line is 'who said something when, and how much: not what';

create view reporting.text as
select t.id as session, t.name, null::integer as seq, t.comment as said from transcript t where t.comment is not null
union all
select l.session, t.name, l.seq, l.said from line l join transcript t on t.id = l.session;
comment on view reporting.text is 'what was said, line by line, and the comment with the stars, which has no seq: to be granted to few';

create view reporting.shift as
select s.id                                          as shift,
       s.taken_at,
       s.given_up_at,
       (select coalesce(sum(extract(epoch from a.back_at - a.left_at) * 1000), 0)::bigint
          from absence a where a.shift = s.id and a.back_at is not null) as away_ms
  from shift s;
comment on view reporting.shift is 'when a rep was at the desk, and for how long away from it meanwhile';
