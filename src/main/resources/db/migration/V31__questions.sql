-- Questions that are left while nobody can answer them.
create table question_key (
    number bigint generated always as identity primary key,
    secret bytea not null check (octet_length(secret) >= 32),
    since timestamp(3) with time zone not null default current_timestamp
);

comment on table question_key is 'what six words are hashed with; the newest key makes hashes, all of them find questions';

create table question (
    id uuid primary key,
    version integer not null check (version > 0),
    words_hash text unique check (words_hash ~ '^[0-9a-f]{64}$'),
    name text,
    product text,
    language text not null check (language ~ '^[a-z]{2,3}$'),
    visitor uuid,
    session uuid,
    left_at timestamp(3) with time zone not null,
    changed_at timestamp(3) with time zone not null,
    waiting_since timestamp(3) with time zone,
    answered_at timestamp(3) with time zone,
    stars smallint check (stars between 1 and 5),
    withdrawn boolean not null default false,
    shredded_at timestamp(3) with time zone,
    constraint question_shredded_tells_nothing check (
        shredded_at is null
        or (words_hash is null and name is null and product is null and visitor is null and session is null)
    )
);

comment on table question is 'what was left for the rep while nobody could answer; once shredded, a tombstone with its times';
comment on column question.version is 'raised by each change, which is made of the version it was seen in alone';
comment on column question.words_hash is 'HMAC-SHA256 of the six words that open it';
comment on column question.product is 'slug of the product whose page the customer was on';
comment on column question.session is 'the session that waited in vain before it, if there was one';
comment on column question.waiting_since is 'since when the customer has had the last word; null while the rep has it';
comment on column question.answered_at is 'the first answer';
comment on column question.withdrawn is 'the customer took it back';

create index question_waiting on question (waiting_since, id) where waiting_since is not null;
create index question_visitor on question (visitor) where waiting_since is not null;
create index question_changed on question (changed_at) where shredded_at is null;
create index question_left on question (left_at);

create table question_entry (
    question uuid not null references question (id),
    seq integer not null check (seq > 0),
    kind text not null check (kind in ('ASKED', 'ANSWERED', 'CORRECTED')),
    said text not null check (said <> ''),
    at timestamp(3) with time zone not null,
    client_id uuid not null,
    primary key (question, seq)
);

comment on table question_entry is 'what was asked, answered and corrected, in order';
comment on column question_entry.client_id is 'the sender''s own id for it: sent twice, it is kept once';
