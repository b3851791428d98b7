-- Each session is a chain of SHA-256 hashes, each over a fact and the hash before it (docs/transcripts-kept.md has the bytes).
-- What was stored before there was a chain has none, and says so by having null here.
alter table transcript
    add column opened_hash bytea check (octet_length(opened_hash) = 32),
    add column ended_hash  bytea check (octet_length(ended_hash) = 32),
    add column rated_hash  bytea check (octet_length(rated_hash) = 32);

comment on column transcript.opened_hash is 'over what was fixed when it was opened';
comment on column transcript.ended_hash is 'over how and when it ended, and the last line''s hash';
comment on column transcript.rated_hash is 'over the customer''s stars and comment, and ended_hash';

alter table line add column hash bytea check (octet_length(hash) = 32);
