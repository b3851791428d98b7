-- A transcript is found by the head of its chain, as whoever was given it at its end has it.
create index transcript_ended_hash on transcript using hash (ended_hash);
create index transcript_rated_hash on transcript using hash (rated_hash);

-- Once a day the heads of all sessions that ended on a day, with the day's before: a session that was cut out whole is missed.
create table daily_seal (
    day       date        primary key,
    sessions  int         not null check (sessions >= 0),
    hash      bytea       not null check (octet_length(hash) = 32),
    sealed_at timestamptz not null
);
comment on table daily_seal is 'the hash of all sessions that ended on a day (UTC), and of the seal before';
comment on column daily_seal.sessions is 'how many that were';
comment on column daily_seal.hash is 'SHA-256 over the day, the seal before, and each session''s ended_hash in the order of their numbers';
