-- What the evaluator thinks of a session. Nothing is changed: a correction is a further version, and the newest counts. None
-- of it is mixed up with the customer's stars.
create table review (
    id            uuid           primary key,
    session       uuid           not null references transcript (id),
    version       integer        not null check (version > 0),
    greeting      smallint       not null check (greeting between 1 and 5),
    understanding smallint       not null check (understanding between 1 and 5),
    solution      smallint       not null check (solution between 1 and 5),
    tone          smallint       not null check (tone between 1 and 5),
    at            timestamptz(3) not null,
    unique (session, version)
);

comment on column review.id is 'given by the view of the page that sent it: sent twice, it is kept once';

-- A line has one note. An empty version takes it back.
create table note (
    id      uuid           primary key,
    session uuid           not null,
    seq     integer        not null,
    version integer        not null check (version > 0),
    noted   text           not null,
    at      timestamptz(3) not null,
    unique (session, seq, version),
    foreign key (session, seq) references line (session, seq)
);
