-- Each time the browser of one of the two sides of a session went away while it lasted. One that did not come back before
-- the end has no end of its own.
create table parting (
    id      uuid           primary key,
    session uuid           not null references transcript (id),
    party   text           not null check (party in ('CUSTOMER', 'REP')),
    left_at timestamptz(3) not null,
    back_at timestamptz(3)
);

create index parting_session on parting (session);
