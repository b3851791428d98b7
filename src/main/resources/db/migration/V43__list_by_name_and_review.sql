-- The list is sorted by names as people sort them, whatever the locale of the database, and by what reviews come to.
create index transcript_name on transcript (name collate "und-x-icu", opened_at, number);

alter table transcript add column score integer check (score between 0 and 100000);
comment on column transcript.score is
    'what its review comes to, in thousandths of a percent; null where there is none, or nothing was applicable';
update transcript
   set score = (select round(percent * 1000) from review
                 where session = transcript.id and not blind order by version desc limit 1)
 where reviewed_at is not null;
-- Those without stand behind all others.
create index transcript_score on transcript (coalesce(score, 100001), opened_at, number);
