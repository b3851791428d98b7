-- An erased session leaves a tombstone: when it was, how it ended, and when it was erased. Its text, names and ids are gone.
alter table transcript
    add column erased_at   timestamptz(3),
    add column erased_hash bytea check (octet_length(erased_hash) = 32),
    add check ((erased_at is null) = (erased_hash is null)),
    add check (erased_at is null or ended_at is not null);

comment on column transcript.erased_hash is 'over what the tombstone tells, and the last link of its chain';
