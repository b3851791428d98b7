-- What the journal stored, in its order: one narrow row a batch, which names facts and holds no words of anybody. Texts stay
-- where they are, and go with their sessions.
create table journal_batch (
    position  bigint      primary key,
    facts     text        not null,
    stored_at timestamptz not null default now()
);
comment on column journal_batch.position is 'where the journal stood with this batch';
comment on column journal_batch.facts is 'one a line: its distance to the position, what it is, its session, when it was, and which of that session''s';
